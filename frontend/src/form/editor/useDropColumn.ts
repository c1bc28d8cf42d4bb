import { columnToField, fieldToColumn } from './commands/BetweenRows';
import { InRows } from './commands/InRows';
import { MoveElements } from './commands/MoveElements';
import { useFormEditing, type Dragged, type Drop } from './FormEditorContext';
import { freeFieldKey } from './model/fields';
import { keyOfScope } from './model/layout';
import { columnPick, rowsForm } from './model/rows';
import { useAdding } from './useAdding';

/** Drops what comes from the columns of a sub-table, or goes among them. */
export function useDropColumn(): (what: Dragged, target: Drop) => void {
  const { form, execute, view } = useFormEditing();
  const { addColumn } = useAdding();

  const outOf = (what: { field: string; column: string }, target: Exclude<Drop, { rows: string }>) => {
    const key = freeFieldKey(form, what.column);
    execute(columnToField(form, what.field, what.column, target));
    view.select(key);
  };
  const into = (what: Dragged, { rows, index }: Extract<Drop, { rows: string }>) => {
    if ('type' in what) addColumn(rows, what.type, index);
    else if ('column' in what) {
      if (what.field !== rows) return;
      execute(new InRows(rows, new MoveElements([what.column], { list: [], index })));
      view.select(columnPick(rows, what.column));
    } else if ('element' in what && what.element.type === 'Control') {
      const key = keyOfScope(what.element.scope);
      const column = freeFieldKey(rowsForm(form, rows), key);
      execute(fieldToColumn(form, key, rows, index));
      view.select(columnPick(rows, column));
    }
  };
  return (what, target) => {
    if ('rows' in target) into(what, target);
    else if ('column' in what) outOf(what, target);
  };
}
