import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Checkbox } from 'antd';
import { GripVertical } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import styles from './views.module.css';

interface Props {
  id: string;
  name: string;
  /** The last one shown cannot be hidden. */
  last: boolean;
  onToggle: () => void;
  onStep: (by: number) => void;
}

/** One column that is shown: moved by its grip, with the mouse or with ↑ ↓. */
export function ColumnRow({ id, name, last, onToggle, onStep }: Props) {
  const t = useT('app.records');
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id,
  });
  return (
    <div
      ref={setNodeRef}
      className={styles.column}
      data-dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        className={styles.grip}
        aria-label={t('columns.move', { name })}
        title={t('columns.move', { name })}
        {...listeners}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          onStep(by);
        }}
      >
        <GripVertical size={14} aria-hidden="true" />
      </button>
      <Checkbox checked disabled={last} onChange={onToggle}>
        {name}
      </Checkbox>
    </div>
  );
}
