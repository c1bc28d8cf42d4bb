import { closestCenter, DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useMemo, type CSSProperties } from 'react';
import { valueText } from '@/core/values/valueText';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { propertyLabel } from '../label';
import type { FieldError } from '../state/validate';
import type { Column, Row } from './columns';
import { keepNumbers } from './keepNumbers';
import { RowLine } from './RowLine';
import styles from './rows.module.css';
import { totalsOf } from './totals';
import type { WorkRow } from './useRowFormulas';
import type { RowActions } from './useRows';
import { widthsOf } from './widths';

export interface RowListProps {
  field: string;
  rows: Row[];
  /** The rows as they were when the form was opened. */
  first: ReadonlySet<Row>;
  columns: Column[];
  work: WorkRow;
  errors: Record<string, FieldError> | undefined;
  disabled: boolean;
  actions: RowActions;
}

// The same objects at every drawing: other ones would have every row drawn again.
const mouse = { activationConstraint: { distance: 4 } };
const touch = { activationConstraint: { delay: 200, tolerance: 6 } };

/** The rows as lines below the names of their columns, with the sums of those that can be added up. */
export const Grid = memo(function Grid(props: RowListProps) {
  const { field, rows, first, columns, work, errors, disabled, actions } = props;
  const t = useT('form.viewer');
  const language = useLanguage();
  const sensors = useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch));
  const names = rows.map((row) => row.id).join(' ');
  const ids = useMemo(() => (names === '' ? [] : names.split(' ')), [names]);
  const widths = useMemo(() => widthsOf(columns), [columns]);
  const style = { '--columns': widths.template, minWidth: widths.least } as CSSProperties;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => {
        if (over) actions.move(String(active.id), ids.indexOf(String(over.id)));
      }}
    >
      <div className={styles.scroll} tabIndex={-1} {...keepNumbers}>
        <table className={styles.grid} style={style}>
          <thead>
            <tr>
              <th className={styles.handle}>
                <span className="visually-hidden">{t('rows.row')}</span>
              </th>
              {columns.map(({ key, property, type, required }) => (
                <th key={key} scope="col" data-type={type}>
                  {propertyLabel(key, property, language)}
                  {required && <span className={styles.required}>*</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <SortableContext items={ids} strategy={verticalListSortingStrategy}>
              {rows.map((row, index) => (
                <RowLine
                  key={row.id}
                  {...{ field, row, index, columns, work, disabled, actions }}
                  kept={first.has(row)}
                  errors={errors}
                />
              ))}
            </SortableContext>
          </tbody>
          <Totals rows={rows} first={first} columns={columns} work={work} />
        </table>
      </div>
      {rows.length === 0 && <p className={styles.empty}>{t(disabled ? 'rows.none' : 'rows.empty')}</p>}
    </DndContext>
  );
});

function Totals({ rows, first, columns, work }: Pick<RowListProps, 'rows' | 'first' | 'columns' | 'work'>) {
  const t = useT('form.viewer');
  const language = useLanguage();
  const totals = useMemo(
    () =>
      totalsOf(
        rows.map((row) => (first.has(row) ? row : work(row))),
        columns,
      ),
    [rows, first, columns, work],
  );
  if (rows.length < 2 || Object.keys(totals).length === 0) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.handle} title={t('rows.total')}>
          <span aria-hidden="true">Σ</span>
          <span className="visually-hidden">{t('rows.total')}</span>
        </th>
        {columns.map(({ key, field, type }) => (
          <td key={key} data-type={type}>
            {totals[key] !== undefined && valueText(field, totals[key], language)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
