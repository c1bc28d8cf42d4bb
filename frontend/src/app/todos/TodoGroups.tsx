import { Button } from 'antd';
import { Inbox } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { Todo } from '@/core/api/todos';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { MoreButton } from '@/shared/ui/MoreButton';
import type { GroupKey } from './group';
import { TodoRow } from './TodoRow';
import type { useTodoList } from './useTodoList';
import styles from './todos.module.css';

interface Props {
  listing: ReturnType<typeof useTodoList>;
  groups: { key?: GroupKey; todos: Todo[] }[];
  openId?: string;
  selected: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onOpen: (todo: Todo) => void;
}

export function TodoGroups({ listing, groups, openId, selected, onToggle, onOpen }: Props) {
  const t = useT('app.todos');
  const [, setParameters] = useSearchParams();
  const { query, list, search } = listing;
  if (query.isPending) return <RowsSkeleton rows={9} height={64} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (listing.todos.length === 0 && search) {
    return (
      <EmptyState icon={Inbox} title={t('noneFound', { text: search })} compact>
        <Button
          onClick={() => {
            setParameters(list === 'mine' ? {} : { list });
          }}
        >
          {t('shared:action.clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  if (listing.todos.length === 0) {
    return <EmptyState icon={Inbox} title={t(`empty.${list}`)} text={t(`emptyText.${list}`)} compact />;
  }
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section key={group.key ?? list} aria-label={group.key ? t(`group.${group.key}`) : t(`list.${list}`)}>
          {group.key && (
            <h2 className={styles.groupTitle} data-key={group.key}>
              {t(`group.${group.key}`)} <span>{group.todos.length}</span>
            </h2>
          )}
          <ul>
            {group.todos.map((todo) => (
              <TodoRow
                key={todo.id}
                todo={todo}
                current={todo.id === openId}
                selected={selected.has(todo.id)}
                onToggle={onToggle}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
      <MoreButton query={query} />
    </div>
  );
}
