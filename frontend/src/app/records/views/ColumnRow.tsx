import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Checkbox } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { Grip } from '@/shared/ui/Grip';
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
      <Grip
        className={styles.grip}
        label={t('columns.move', { name })}
        {...{ setActivatorNodeRef, listeners, onStep }}
      />
      <Checkbox checked disabled={last} onChange={onToggle}>
        {name}
      </Checkbox>
    </div>
  );
}
