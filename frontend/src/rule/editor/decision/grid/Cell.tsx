import { Popover } from 'antd';
import { useState, type ReactNode } from 'react';
import styles from '../Decision.module.css';

export interface CellProps {
  /** Row and column, for the arrow keys. */
  place: string;
  name: string;
  /** What stands in it; drawn in the cell. */
  children: ReactNode;
  empty?: boolean;
  issue?: string;
  locked: boolean;
  editor: (close: () => void) => ReactNode;
  onClear?: () => void;
}

/** A cell that shows words and opens to its choices. */
export function Cell({ place, name, children, empty, issue, locked, editor, onClear }: CellProps) {
  const [open, setOpen] = useState(false);
  if (locked) return <div className={styles.cell}>{children}</div>;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      open={open}
      onOpenChange={setOpen}
      content={
        <div
          className={styles.popover}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
          }}
        >
          {editor(() => {
            setOpen(false);
          })}
          {issue && <p className={styles.issue}>{issue}</p>}
        </div>
      }
    >
      <button
        type="button"
        className={styles.cell}
        data-cell={place}
        data-empty={empty}
        data-bad={issue !== undefined}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') onClear?.();
        }}
      >
        {children}
      </button>
    </Popover>
  );
}
