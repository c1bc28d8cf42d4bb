import { AddElement } from './commands/AddElement';
import { AddField } from './commands/AddField';
import { InRows } from './commands/InRows';
import { useFormEditing, type Dragged } from './FormEditorContext';
import { typeName } from './model/fieldTypes';
import { freeFieldKey, newField, wishedKey } from './model/fields';
import type { Target } from './model/layout';
import { linkedMost } from './model/linkTo';
import { isListed } from './model/listed';
import { newElement, sortOfPart } from './model/newElement';
import { fieldOfPick, pickOf, placeOfPick } from './model/picks';
import { columnKeys, columnOfPick, columnPick, isRows, mayBeColumn, rowsForm } from './model/rows';
import { sortOf, targetFor, type Sort } from './model/standing';

/** What sort of thing is being dragged. */
export function sortOfDragged(what: Dragged): Sort {
  if ('part' in what) return sortOfPart(what.part);
  return 'element' in what ? sortOf(what.element) : 'field';
}

/** Puts something new from the palette onto the form. */
export function useAdding() {
  const { catalog, form, layout, execute, view } = useFormEditing();

  const add = (what: Dragged, target: Target) => {
    if ('part' in what) {
      const element = newElement(what.part);
      execute(new AddElement(element, target));
      if ('list' in target) view.select(pickOf(element, [...target.list, target.index]));
    } else if ('type' in what) {
      const name = typeName(catalog, what.type) ?? {};
      const key = freeFieldKey(form, wishedKey(what.type, name));
      const property = newField(what.type, name, linkedMost(catalog.tables));
      execute(new AddField(key, property, target, isListed(form, what.type)));
      view.select(key);
    }
  };

  /** A new column of a sub-table; at its end unless said otherwise. */
  const addColumn = (field: string, type: string, index = columnKeys(form, field).length) => {
    const name = typeName(catalog, type) ?? {};
    const key = freeFieldKey(rowsForm(form, field), wishedKey(type, name));
    const property = newField(type, name, linkedMost(catalog.tables));
    execute(new InRows(field, new AddField(key, property, { list: [], index })));
    view.select(columnPick(field, key));
  };

  /** Without a drag: into or after what is picked, else at the end. */
  const addByClick = (what: Dragged) => {
    const lead = view.picks.at(-1);
    const column = columnOfPick(lead);
    const field = column?.field ?? fieldOfPick(lead);
    if (
      field !== undefined &&
      isRows(form.schema.properties[field]) &&
      'type' in what &&
      mayBeColumn(what.type)
    ) {
      const after = column && columnKeys(form, field).indexOf(column.column) + 1;
      addColumn(field, what.type, after);
      return;
    }
    const picked = lead === undefined ? undefined : placeOfPick(layout, lead);
    add(what, targetFor(layout, sortOfDragged(what), picked ?? placeOfPick(layout, field ?? '')));
  };
  return { add, addByClick, addColumn };
}
