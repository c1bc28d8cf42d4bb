import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useRef, type KeyboardEvent } from 'react';
import { MoveItem } from '@/core/commands/MoveItem';
import { RemoveItem } from '@/core/commands/RemoveItem';
import { useT } from '@/shared/i18n/i18n';
import { DuplicateRow } from '../commands/DuplicateRow';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import type { DecisionModel } from '../model/DecisionModel';
import { InputHead, OutputHead } from './Heads';
import { GridRow } from './GridRow';

export interface GridProps {
  /** The row the values being tried meet, from 0. */
  hit: number | undefined;
}

/** The table itself. Arrow keys go from cell to cell, Enter opens one. */
export function Grid({ hit }: GridProps) {
  const t = useT('rule.editor.decision');
  const { model, stack, inputs, outputs, locked } = useDecision();
  const grid = useRef<HTMLTableElement>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const move = (from: number, to: number) => {
    if (to >= 0 && to < model.rows.length && from !== to)
      stack.execute(new MoveItem<DecisionModel>('decision.moveRow', ['rows'], from, to));
  };
  const at = (id: unknown) => model.rows.findIndex((row) => row.id === id);
  return (
    <div className={styles.scroll}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => {
          if (over) move(at(active.id), at(over.id));
        }}
      >
        <table
          ref={grid}
          className={styles.grid}
          onKeyDown={(event) => {
            walk(event, grid.current);
          }}
        >
          <thead>
            <tr className={styles.parts}>
              <th aria-label={t('row.number')} />
              {inputs.length > 0 && (
                <th colSpan={inputs.length} scope="colgroup">
                  {t('part.if')}
                </th>
              )}
              <th colSpan={outputs.length} scope="colgroup" data-part="then">
                {t('part.then')}
              </th>
              <th aria-hidden="true" />
              <th aria-hidden="true" />
            </tr>
            <tr>
              <th className={styles.number} scope="col">
                <span className={styles.hidden}>{t('row.number')}</span>
              </th>
              {inputs.map((column, index) => (
                <InputHead key={column.input.id} column={column} at={index} />
              ))}
              {outputs.map((column, index) => (
                <OutputHead key={column.output.id} column={column} at={index} />
              ))}
              <th scope="col" className={styles.noteHead}>
                {t('note.name')}
              </th>
              <th className={styles.menuHead}>
                <span className={styles.hidden}>{t('row.more')}</span>
              </th>
            </tr>
          </thead>
          <SortableContext items={model.rows.map((row) => row.id)} strategy={verticalListSortingStrategy}>
            <tbody>
              {model.rows.map((row, index) => (
                <GridRow
                  key={row.id}
                  row={row}
                  at={index}
                  hit={hit === index}
                  locked={locked}
                  onStep={(step) => {
                    move(index, index + step);
                  }}
                  onDuplicate={() => {
                    stack.execute(new DuplicateRow(index));
                  }}
                  onRemove={() => {
                    stack.execute(new RemoveItem<DecisionModel>('decision.removeRow', ['rows'], index));
                  }}
                />
              ))}
            </tbody>
          </SortableContext>
        </table>
      </DndContext>
    </div>
  );
}

const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys on a cell lead to its neighbour. */
function walk(event: KeyboardEvent, grid: HTMLElement | null) {
  const step = steps[event.key];
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
  if (!step || !cell || !grid || event.altKey || event.target instanceof HTMLTextAreaElement) return;
  const [row = 0, column = 0] = (cell.dataset.cell ?? '').split(',').map(Number);
  const next = grid.querySelector<HTMLElement>(`[data-cell="${row + step[0]},${column + step[1]}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
