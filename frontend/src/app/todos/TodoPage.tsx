import { Suspense, useMemo, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListTodo } from 'lucide-react';
import type { Todo } from '@/core/api/todos';
import { useT } from '@/shared/i18n/i18n';
import { later } from '@/shared/later/later';
import { EmptyState } from '@/shared/ui/EmptyState';
import { useKeys } from '@/shared/useKeys';
import { useNow } from '@/shared/useNow';
import { usePhone } from '@/shared/usePhone';
import { groupTodos } from './group';
import { ListTabs } from './ListTabs';
import { TodoDetailPane } from './TodoDetailPane';
import { TodoGroups } from './TodoGroups';
import { useTodoList } from './useTodoList';
import styles from './todos.module.css';

const BulkBar = later(() => import('./BulkBar'));

/** The todo centre: the list, and on one screen everything to get one done. */
export default function TodoPage() {
  const t = useT('app.todos');
  const phone = usePhone();
  const { id } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const listing = useTodoList();
  const now = useNow();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());

  const groups = useMemo(() => {
    const timed = listing.list === 'mine' || listing.list === 'pool';
    return timed ? groupTodos(listing.todos, now) : [{ key: undefined, todos: listing.todos }];
  }, [listing.list, listing.todos, now]);
  const order = groups.flatMap((group) => group.todos);
  const openId = id ?? (phone ? undefined : order[0]?.id);

  const open = (todo: Todo | undefined) => {
    if (todo) void navigate(`/todos/${todo.id}${search}`, { replace: !phone && Boolean(id) });
  };
  const at = order.findIndex((todo) => todo.id === openId);
  const toggle = (todoId: string) => {
    const next = new Set(selected);
    if (!next.delete(todoId)) next.add(todoId);
    setSelected(next);
  };
  useKeys({
    j: () => {
      open(order[Math.min(at + 1, order.length - 1)]);
    },
    k: () => {
      open(order[Math.max(at - 1, 0)]);
    },
    x: () => {
      if (openId) toggle(openId);
    },
    Enter: () => document.querySelector<HTMLElement>('#todo-detail input, #todo-detail textarea')?.focus(),
  });

  const onDone = () => {
    const next = order[at + 1] ?? order[at - 1];
    if (phone || !next) void navigate(`/todos${search}`, { replace: true });
    else open(next);
  };

  const list = (
    <div className={styles.listPane}>
      <ListTabs listing={listing} />
      <TodoGroups
        listing={listing}
        groups={groups}
        openId={openId}
        selected={selected}
        onToggle={toggle}
        onOpen={open}
      />
      {selected.size > 0 && (
        <Suspense>
          <BulkBar
            todos={order.filter((todo) => selected.has(todo.id))}
            onClear={() => {
              setSelected(new Set());
            }}
          />
        </Suspense>
      )}
    </div>
  );
  if (phone) return id ? <TodoDetailPane key={id} id={id} onDone={onDone} /> : list;
  return (
    <div className={styles.split}>
      {list}
      <section id="todo-detail" className={styles.detailPane} aria-label={t('handling')}>
        {openId ? (
          <TodoDetailPane key={openId} id={openId} onDone={onDone} />
        ) : (
          !listing.query.isPending && <EmptyState icon={ListTodo} title={t('nothingOpen')} />
        )}
      </section>
    </div>
  );
}
