import { useQuery } from '@tanstack/react-query';
import { ArrowRight, CircleCheckBig } from 'lucide-react';
import { Link } from 'react-router';
import { groupTodos } from '@/app/todos/group';
import { DueTime } from '@/app/todos/DueTime';
import { Priority } from '@/app/todos/Priority';
import { keys } from '@/core/api/keys';
import { listTodos } from '@/core/api/todos';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useNow } from '@/shared/useNow';
import styles from './home.module.css';

const shown = 6;

/** The todos that come first. */
export function TodoCard() {
  const t = useT('app.home');
  const label = useLabel();
  const now = useNow();
  const filter = { state: 'mine', limit: 50 } as const;
  const query = useQuery({ queryKey: keys.todoList(filter), queryFn: () => listTodos(filter) });
  const todos = groupTodos(query.data?.items ?? [], now)
    .flatMap((group) => group.todos)
    .slice(0, shown);
  const counts = query.data?.counts;
  return (
    <section className={styles.card} aria-label={t('todos.title')}>
      <div className={styles.sectionHead}>
        <h2>{t('todos.title')}</h2>
        {counts && counts.overdue > 0 && (
          <span className={styles.overdue}>{t('todos.overdue', { count: counts.overdue })}</span>
        )}
        <Link to="/todos">
          {t('todos.all', { count: counts?.mine ?? 0 })} <ArrowRight size={14} aria-hidden="true" />
        </Link>
      </div>
      {query.isPending && <RowsSkeleton rows={4} height={48} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />}
      {query.data && todos.length === 0 && (
        <EmptyState
          icon={CircleCheckBig}
          title={t('todos.none')}
          text={counts && counts.pool > 0 ? t('todos.pool', { count: counts.pool }) : undefined}
          compact
        >
          {counts && counts.pool > 0 && <Link to="/todos?list=pool">{t('todos.toPool')}</Link>}
        </EmptyState>
      )}
      <ul>
        {todos.map((todo) => (
          <li key={todo.id}>
            <Link to={`/todos/${todo.id}`} className={styles.todo}>
              <Priority priority={todo.priority} />
              <strong>{todo.record?.title}</strong>
              <span>{label(todo.title)}</span>
              {todo.dueAt && <DueTime dueAt={todo.dueAt} />}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
