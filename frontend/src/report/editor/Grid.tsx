import { ChartNoAxesCombined, GripVertical } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import ReactGridLayout, { useContainerWidth, type LayoutItem } from 'react-grid-layout';
import 'react-grid-layout/css/styles.css';
import type { BoardDocument, WidgetData, WidgetType } from '@/core/api/boards';
import type { Command } from '@/core/commands/Command';
import { gridGap, gridRow, Tile, widgetViewOf } from '@/report/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { EmptyState } from '@/shared/ui/EmptyState';
import { errorText } from '@/shared/ui/errorText';
import { PlaceWidgets } from './commands/PlaceWidgets';
import styles from './BoardEditor.module.css';
import { columns, needsOf, nudged } from './model/board';
import { dragFormat } from './Palette';

export interface GridProps {
  board: BoardDocument;
  data: Record<string, WidgetData> | undefined;
  failed: unknown;
  selected: string | undefined;
  onSelect: (id: string | undefined) => void;
  onAdd: (type: WidgetType, at: { x: number; y: number }) => void;
  onDuplicate: (id: string) => void;
  onRemove: (id: string) => void;
  execute: (command: Command<BoardDocument>) => void;
}

/** The board itself: tiles are moved and resized by mouse, touch and keys. */
export function Grid(props: GridProps) {
  const { board, data, failed, selected, onSelect, onAdd, execute } = props;
  const t = useT('report.editor');
  const { width, containerRef, mounted } = useContainerWidth();
  const layout = useMemo(
    () =>
      board.layout.map(({ widget, x, y, w, h }): LayoutItem => {
        const type = board.widgets.find((one) => one.id === widget)?.type ?? 'text';
        const { min } = widgetViewOf(type);
        return { i: widget, x, y, w, h, minW: min.w, minH: min.h };
      }),
    [board.layout, board.widgets],
  );
  const place = (items: readonly LayoutItem[]) => {
    const next = board.layout.map((now) => {
      const item = items.find(({ i }) => i === now.widget);
      return item ? { widget: now.widget, x: item.x, y: item.y, w: item.w, h: item.h } : now;
    });
    if (JSON.stringify(next) !== JSON.stringify(board.layout)) execute(new PlaceWidgets(next));
  };
  return (
    <div
      className={styles.canvas}
      onClick={(event) => {
        if (event.target === event.currentTarget) onSelect(undefined);
      }}
    >
      {failed !== null && failed !== undefined && <p className={styles.failed}>{errorText(failed, t)}</p>}
      <div ref={containerRef} className={styles.grid}>
        {board.layout.length === 0 && (
          <div className={styles.emptyBoard}>
            <EmptyState icon={ChartNoAxesCombined} title={t('empty')} text={t('emptyHint')} compact />
          </div>
        )}
        {mounted && (
          <ReactGridLayout
            width={width}
            layout={layout}
            gridConfig={{
              cols: columns,
              rowHeight: gridRow,
              margin: [gridGap, gridGap],
              containerPadding: [0, 0],
            }}
            dragConfig={{ enabled: true, handle: '[data-move]' }}
            resizeConfig={{ enabled: true, handles: ['se', 'e', 's'] }}
            dropConfig={{ enabled: true, defaultItem: { w: 8, h: 4 } }}
            onDragStop={place}
            onResizeStop={place}
            onDrop={(_layout, item, event) => {
              const type = (event as DragEvent).dataTransfer?.getData(dragFormat) as WidgetType | undefined;
              if (item && type)
                onAdd(type, { x: Math.min(item.x, columns - needsOf(type).size.w), y: item.y });
            }}
          >
            {board.layout.map(({ widget: id }) => (
              <div key={id}>
                <Cell {...props} id={id} active={selected === id} data={data} />
              </div>
            ))}
          </ReactGridLayout>
        )}
      </div>
    </div>
  );
}

const moves: Record<string, { x?: number; y?: number }> = {
  ArrowLeft: { x: -1 },
  ArrowRight: { x: 1 },
  ArrowUp: { y: -1 },
  ArrowDown: { y: 1 },
};

function Cell({
  id,
  active,
  board,
  data,
  onSelect,
  onDuplicate,
  onRemove,
  execute,
}: GridProps & { id: string; active: boolean }) {
  const t = useT('report.editor');
  const label = useLabel();
  const widget = board.widgets.find((one) => one.id === id);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (!widget) return null;
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const by = moves[event.key];
    if (by) {
      const change = event.shiftKey ? { w: by.x, h: by.y } : by;
      execute(new PlaceWidgets(nudged(board.layout, id, change, widgetViewOf(widget.type).min), id));
    } else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(id);
    else if (event.key.toLowerCase() === 'd' && (event.metaKey || event.ctrlKey)) onDuplicate(id);
    else if (event.key === 'Escape') onSelect(undefined);
    else if (event.key === 'Enter' || event.key === ' ') onSelect(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={element}
      className={styles.cell}
      data-selected={active}
      role="group"
      tabIndex={0}
      aria-current={active}
      aria-label={t('tile', { name: label(widget.title, t(`widget.${widget.type}`)) })}
      onClick={() => {
        onSelect(id);
      }}
      onKeyDown={onKey}
    >
      <div className={styles.inert} inert>
        <Tile board={board} widget={widget} data={data?.[id]} />
      </div>
      <span className={styles.move} data-move title={t('drag')}>
        <GripVertical size={14} aria-hidden="true" />
      </span>
    </div>
  );
}
