import { useDeleteQuestion } from '@/core/uses/useDeleteQuestion';
import { useLabel } from '@/shared/i18n/useLabel';
import { AddField } from './commands/AddField';
import { InRows } from './commands/InRows';
import { MoveElements } from './commands/MoveElements';
import { RemoveElements } from './commands/RemoveElements';
import { useFormEditing } from './FormEditorContext';
import { freeFieldKey, ownColumn } from './model/fields';
import type { Pick } from './model/picks';
import { columnBeside, columnKeys, columnOfPick, columnPick, rowsForm, rowsTable } from './model/rows';

interface ColumnActions {
  remove: () => void;
  move: (step: -1 | 1) => void;
  duplicate: () => void;
  /** The column next to it; before the first one the sub-table itself. */
  beside: (step: -1 | 1) => Pick | undefined;
}

/** What can be done with the column that is picked; undefined when none is. */
export function useColumnActions(): ColumnActions | undefined {
  const { app, catalog, form, execute, view } = useFormEditing();
  const mayDelete = useDeleteQuestion(app);
  const label = useLabel();
  const picked = columnOfPick(view.picks.at(-1));
  if (!picked) return undefined;
  const { field, column } = picked;
  const keys = columnKeys(form, field);
  const at = keys.indexOf(column);
  const beside = (step: -1 | 1) => {
    const next = columnBeside(form, field, column, step);
    if (next !== undefined) return columnPick(field, next);
    return step < 0 ? field : undefined;
  };
  const removeNow = () => {
    execute(new InRows(field, new RemoveElements([column])));
    const next = keys[at + 1] ?? keys[at - 1];
    view.select(next === undefined ? field : columnPick(field, next));
  };
  return {
    beside,
    remove: () => {
      const table = rowsTable(form.key, field);
      const known = catalog.tables.find(({ key }) => key === table)?.fields ?? [];
      const name = label(rowsForm(form, field).schema.properties[column]?.['x-eddy']?.label, column);
      if (!known.some(({ key }) => key === column)) removeNow();
      else
        void mayDelete({ kind: 'field', key: `${table}.${column}`, name }).then((may) => {
          if (may) removeNow();
        });
    },
    move: (step) => {
      const index = step < 0 ? at - 1 : at + 2;
      if (index < 0 || index > keys.length) return;
      execute(new InRows(field, new MoveElements([column], { list: [], index })));
    },
    duplicate: () => {
      const rows = rowsForm(form, field);
      const key = freeFieldKey(rows, column);
      const like = ownColumn(structuredClone(rows.schema.properties[column] ?? {}));
      execute(new InRows(field, new AddField(key, like, { list: [], index: at + 1 })));
      view.select(columnPick(field, key));
    },
  };
}
