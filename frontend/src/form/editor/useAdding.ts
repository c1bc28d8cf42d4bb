import { AddElement } from './commands/AddElement';
import { AddField } from './commands/AddField';
import { useFormEditing, type Dragged } from './FormEditorContext';
import { freeFieldKey, newField, wishedKey } from './model/fields';
import { elementAt, isContainer, type Target } from './model/layout';
import { placeOfPick } from './model/picks';

/** Puts something new from the palette onto the form. */
export function useAdding() {
  const { catalog, form, layout, execute, view } = useFormEditing();

  const add = (what: Dragged, target: Target) => {
    if ('section' in what) {
      const section = {
        type: 'Group' as const,
        label: { 'zh-CN': '新分区', en: 'New section' },
        elements: [],
      };
      execute(new AddElement(section, target));
      if ('list' in target) view.select(`@${[...target.list, target.index].join('.')}`);
    } else if ('type' in what) {
      const name = catalog.fieldTypes.find((f) => f.key === what.type)?.label ?? {};
      const key = freeFieldKey(form, wishedKey(what.type, name));
      const linkTo = catalog.tables.find((one) => !one.system)?.key;
      execute(new AddField(key, newField(what.type, name, linkTo), target));
      view.select(key);
    }
  };

  /** Without a drag: after what is picked, else at the end. */
  const addByClick = (what: Dragged) => {
    const lead = view.picks.at(-1);
    const selected = lead === undefined ? undefined : placeOfPick(layout, lead);
    const element = selected && elementAt(layout, selected);
    const last = layout.elements.at(-1);
    const inLast: Target =
      last?.type === 'Group' && !('section' in what)
        ? { list: [layout.elements.length - 1], index: last.elements.length }
        : { list: [], index: layout.elements.length };
    if (!selected || !element) add(what, inLast);
    else if ('section' in what) add(what, { list: [], index: (selected[0] ?? 0) + 1 });
    else if (isContainer(element)) add(what, { list: selected, index: element.elements.length });
    else {
      const parent = elementAt(layout, selected.slice(0, -1));
      const place = parent?.type === 'HorizontalLayout' ? selected.slice(0, -1) : selected;
      add(what, { list: place.slice(0, -1), index: (place.at(-1) ?? 0) + 1 });
    }
  };
  return { add, addByClick };
}
