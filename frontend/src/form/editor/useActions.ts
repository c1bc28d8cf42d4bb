import { useDeleteQuestion } from '@/core/uses/useDeleteQuestion';
import { useLabel } from '@/shared/i18n/useLabel';
import { MoveElement } from './commands/MoveElement';
import { MoveElements } from './commands/MoveElements';
import { PasteClip } from './commands/PasteClip';
import { RemoveElements } from './commands/RemoveElements';
import { SetRequired } from './commands/SetRequired';
import { useColumnActions } from './useColumnActions';
import { useFormEditing } from './FormEditorContext';
import { clipOf, readClip, withFreeKeys, type Clip } from './model/clip';
import { moveTo, put, walk, type Container } from './model/layout';
import { pickOf, picksOf } from './model/picks';
import { fieldAfterRemoval, keysPicked, moveAll, picksAfter, stepOfAll, topmost } from './model/selection';
import { mayStand, sideTarget, sortOf, targetFor, type Sort } from './model/standing';

/** What can be done with what is picked, by whatever means: keys, buttons, clipboard. */
export function useActions() {
  const { app, catalog, form, layout, execute, view } = useFormEditing();
  const { picks, select } = view;
  const mayDelete = useDeleteQuestion(app);
  const label = useLabel();
  const column = useColumnActions();

  /** Asks about the fields that the rest of the app may use, one after the other. */
  const mayRemove = async (fields: string[]) => {
    for (const key of fields) {
      const name = label(form.schema.properties[key]?.['x-eddy']?.label, key);
      const may = await mayDelete({ kind: 'field', key: `${form.key}.${key}`, name }, `form/${form.key}`);
      if (!may) return false;
    }
    return true;
  };

  const removeNow = () => {
    const next = fieldAfterRemoval(layout, picks);
    execute(new RemoveElements(picks));
    select(...(next === undefined ? [] : [next]));
  };

  const remove = () => {
    if (topmost(layout, picks).length === 0) return;
    const known = catalog.tables.find((table) => table.key === form.key)?.fields ?? [];
    const asked = keysPicked(layout, picks).filter((key) => known.some((field) => field.key === key));
    if (asked.length === 0) removeNow();
    else
      void mayRemove(asked).then((may) => {
        if (may) removeNow();
      });
  };

  const move = (step: -1 | 1) => {
    const target = stepOfAll(layout, picks, step);
    if (!target || !('list' in target)) return;
    const next = moveAll(layout, picks, target);
    if (next === layout) return;
    execute(new MoveElements(picks, target));
    select(...picksAfter(layout, next, picks));
  };

  const moveAside = (side: 'left' | 'right') => {
    const [one, second] = topmost(layout, picks);
    const target = one && !second ? sideTarget(layout, one.place, side) : undefined;
    if (!one || !target) return;
    const next = moveTo(layout, one.place, target);
    if (next === layout) return;
    execute(new MoveElement(one.place, target));
    select(...picksOf(next, [one.element]));
  };

  const insert = (clip: Clip) => {
    const free = withFreeKeys(clip, form);
    const sort = widest(free.elements.map(sortOf));
    const lead = topmost(layout, picks).at(-1);
    const target = afterLead(sort, lead?.place);
    const standing = free.elements.map((element) =>
      element.type === 'Category' && !mayStand(layout, target.list, 'page')
        ? { ...element, type: 'Group' as const }
        : element,
    );
    execute(new PasteClip({ ...free, elements: standing }, target));
    const next = standing.reduce<Container>(
      (now, element, at) => put(now, { ...target, index: target.index + at }, element),
      layout,
    );
    select(
      ...walk(next)
        .filter(({ element }) => standing.includes(element))
        .map((one) => pickOf(one.element, one.place)),
    );
  };

  /** Right after the lead where it may stand there, else where something new of its sort would go. */
  const afterLead = (sort: Sort, place: readonly number[] | undefined) => {
    const list = place?.slice(0, -1);
    if (place && list && mayStand(layout, list, sort)) return { list, index: (place.at(-1) ?? 0) + 1 };
    const wanted = sort === 'page' ? 'section' : sort;
    const target = targetFor(layout, wanted, place);
    return 'list' in target ? target : { list: [], index: layout.elements.length };
  };

  return {
    remove: column?.remove ?? remove,
    move: column?.move ?? move,
    /** Beside another field, or to a side within the row; one field at a time. */
    moveAside,
    /** What stands next to the picked column; undefined when no column is picked. */
    beside: column?.beside,
    duplicate: () => {
      if (column) {
        column.duplicate();
        return;
      }
      const clip = clipOf(form, picks);
      if (clip) insert(clip);
    },
    /** What is picked, as text for the clipboard. */
    copy: (): string | undefined => {
      const clip = clipOf(form, picks);
      return clip && JSON.stringify(clip, null, 2);
    },
    /** Puts onto the form what the text holds; answers whether it held something of a form. */
    paste: (text: string): boolean => {
      const clip = readClip(text);
      if (clip) insert(clip);
      return clip !== undefined;
    },
    require: (required: boolean) => {
      execute(new SetRequired(keysPicked(layout, picks), required));
    },
    selectAll: () => {
      select(...layout.elements.map((element, at) => pickOf(element, [at])));
    },
  };
}

const order: Sort[] = ['field', 'section', 'page', 'pages'];

/** The sort of them that is the hardest to place. */
const widest = (sorts: Sort[]): Sort => order.findLast((sort) => sorts.includes(sort)) ?? 'field';
