import type { UiElement } from '@/core/api/forms';
import { elementAt, hasRoomBeside, isContainer, type Place, type Target } from './layout';

/** What sort of thing an element is, as far as it matters where it may stand. */
export type Sort = 'field' | 'section' | 'pages' | 'page';

export function sortOf(element: UiElement): Sort {
  if (element.type === 'Categorization') return 'pages';
  if (element.type === 'Category') return 'page';
  return element.type === 'Group' || element.type === 'VerticalLayout' ? 'section' : 'field';
}

/** Whether something of a sort may stand in the list of the container at a place. */
export function mayStand(root: UiElement, list: Place, sort: Sort): boolean {
  if (list.length === 0) return sort !== 'page';
  const type = elementAt(root, list)?.type;
  if (type === 'Categorization') return sort === 'page';
  if (type === 'Category') return sort === 'field' || sort === 'section';
  return (type === 'Group' || type === 'VerticalLayout') && sort === 'field';
}

interface Slot {
  list: Place;
  index: number;
}

/** Every place of a list where something of a sort may stand, in reading order. */
function slots(root: UiElement, sort: Sort, skip: Place | undefined, list: Place = []): Slot[] {
  const container = elementAt(root, list);
  if (!container || !isContainer(container)) return [];
  const here = mayStand(root, list, sort);
  const found: Slot[] = here ? [{ list, index: 0 }] : [];
  container.elements.forEach((child, at) => {
    const place = [...list, at];
    if (isContainer(child) && child.type !== 'HorizontalLayout' && place.join() !== skip?.join()) {
      found.push(...slots(root, sort, skip, place));
    }
    if (here) found.push({ list, index: at + 1 });
  });
  return found;
}

/** Where an element goes by one step up or down in reading order, for moving with the keys. */
export function stepTarget(root: UiElement, from: Place, step: -1 | 1): Target | undefined {
  const element = elementAt(root, from);
  if (!element) return undefined;
  const inRow = elementAt(root, from.slice(0, -1))?.type === 'HorizontalLayout';
  const standing = inRow ? from.slice(0, -1) : from;
  const all = slots(root, sortOf(element), from);
  const list = standing.slice(0, -1);
  const at = standing.at(-1) ?? 0;
  const find = (index: number) => all.findIndex((s) => s.list.join() === list.join() && s.index === index);
  // Right before and right after itself nothing changes, unless it leaves a row.
  const here = step < 0 ? find(at) : find(at + 1);
  return here < 0 ? undefined : all[inRow ? here : here + step];
}

/**
 * Where a field goes by one step to a side, for moving with the keys: within its row, or from a line of its own beside the
 * field above, which is the one below for the first of a list.
 */
export function sideTarget(root: UiElement, from: Place, side: 'left' | 'right'): Target | undefined {
  const element = elementAt(root, from);
  if (!element || sortOf(element) !== 'field') return undefined;
  const list = from.slice(0, -1);
  const at = from.at(-1) ?? 0;
  if (elementAt(root, list)?.type === 'HorizontalLayout') {
    const other = [...list, side === 'left' ? at - 1 : at + 1];
    return elementAt(root, other) && { beside: other, side };
  }
  const line = [...list, at === 0 ? 1 : at - 1];
  const there = elementAt(root, line);
  if (!there || sortOf(there) !== 'field') return undefined;
  const last = isContainer(there) ? there.elements.length - 1 : 0;
  const beside = isContainer(there) ? [...line, side === 'left' ? 0 : last] : line;
  return hasRoomBeside(root, beside, from) ? { beside, side } : undefined;
}

/** Where something new goes without a drag: into or after what is picked, else at the end. */
export function targetFor(root: UiElement, sort: Sort, picked?: Place): Target {
  const last = isContainer(root) ? root.elements.length : 0;
  if (!picked) {
    const inside = sort === 'field' && last > 0 ? holder(root, [last - 1], sort) : undefined;
    return inside ? endOf(root, inside) : { list: [], index: last };
  }
  const inside = holder(root, picked, sort);
  if (inside) return endOf(root, inside);
  for (let depth = picked.length - 1; depth >= 0; depth--) {
    const list = picked.slice(0, depth);
    if (mayStand(root, list, sort)) return { list, index: (picked[depth] ?? 0) + 1 };
  }
  return { list: [], index: last };
}

/** The list inside of an element that takes something of a sort: its own, or that of its first page. */
function holder(root: UiElement, place: Place, sort: Sort): Place | undefined {
  if (mayStand(root, place, sort)) return place;
  const element = elementAt(root, place);
  if (element?.type !== 'Categorization' || element.elements.length === 0) return undefined;
  return mayStand(root, [...place, 0], sort) ? [...place, 0] : undefined;
}

function endOf(root: UiElement, list: Place): Target {
  const container = elementAt(root, list);
  return { list, index: container && isContainer(container) ? container.elements.length : 0 };
}
