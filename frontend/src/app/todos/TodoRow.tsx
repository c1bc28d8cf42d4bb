import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { Todo } from '@/core/api/todos';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { DueTime } from './DueTime';
import { Priority } from './Priority';
import styles from './todos.module.css';

interface Props {
  todo: Todo;
  current: boolean;
  selected: boolean;
  onToggle: (id: string) => void;
  onOpen: (todo: Todo) => void;
}

export function TodoRow({ todo, current, selected, onToggle, onOpen }: Props) {
  const t = useT('app.todos');
  const label = useLabel();
  const { search } = useLocation();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const who = todo.record?.title;
  return (
    <li ref={row} className={styles.row} data-current={current} data-selected={selected}>
      {todo.state === 'open' && (
        <Checkbox
          className={styles.check}
          checked={selected}
          aria-label={t('select', { name: who ?? label(todo.title) })}
          onChange={() => {
            onToggle(todo.id);
          }}
        />
      )}
      <Link
        to={`/todos/${todo.id}${search}`}
        className={styles.rowLink}
        aria-current={current ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          onOpen(todo);
        }}
      >
        <span className={styles.rowTop}>
          <Priority priority={todo.priority} />
          <strong>{who ?? label(todo.title)}</strong>
          {todo.state === 'open' && todo.dueAt && <DueTime dueAt={todo.dueAt} />}
          {todo.state !== 'open' && todo.doneAt && (
            <span className={styles.due}>
              <RelativeTime at={todo.doneAt} />
            </span>
          )}
        </span>
        <span className={styles.rowText}>{label(todo.title)}</span>
      </Link>
    </li>
  );
}
