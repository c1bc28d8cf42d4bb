import type { BoardDocument, DrillPoint, WidgetData } from '@/core/api/boards';
import { Tile } from './Tile';
import styles from './board.module.css';

/** Pixels of one grid row and of the gap between tiles; the editor uses the same. */
export const gridRow = 36;
export const gridGap = 12;

interface Props {
  board: BoardDocument;
  /** Undefined while loading. */
  widgets?: Record<string, WidgetData>;
  onDrill?: (point: DrillPoint) => void;
}

/** A board to look at: its tiles on the grid, below each other on a phone. */
export function BoardView({ board, widgets, onDrill }: Props) {
  const placed = [...board.layout].sort((a, b) => a.y - b.y || a.x - b.x);
  return (
    <div className={styles.grid} style={{ gridAutoRows: gridRow, gap: gridGap }}>
      {placed.map(({ widget: id, x, y, w, h }) => {
        const widget = board.widgets.find((candidate) => candidate.id === id);
        if (!widget) return null;
        return (
          <div
            key={id}
            className={styles.cell}
            data-type={widget.type}
            style={{ gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` }}
          >
            <Tile board={board} widget={widget} data={widgets?.[id]} onDrill={onDrill} />
          </div>
        );
      })}
    </div>
  );
}
