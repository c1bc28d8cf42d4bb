import { useT } from '@/shared/i18n/i18n';
import type { Todo } from '@/core/api/todos';
import styles from './todos.module.css';

/** ▲ for what must be done first; nothing for the rest. */
export function Priority({ priority, word = false }: { priority: Todo['priority']; word?: boolean }) {
  const t = useT('app.todos');
  if (priority !== 'high') return null;
  return (
    <span className={styles.high} title={t('high')}>
      <span aria-hidden="true">▲</span>
      {word ? ` ${t('high')}` : <span className="visually-hidden">{t('high')}</span>}
    </span>
  );
}
