import type { FormDocument, UiElement } from '@/core/api/forms';
import { getAt, setAt, type Path } from '@/core/commands/path';

/** A layout element that holds others. */
export type Container = Extract<UiElement, { elements: UiElement[] }>;

export const isContainer = (element: UiElement): element is Container => 'elements' in element;

export const scopeOfKey = (key: string): string => `#/properties/${key}`;
export const keyOfScope = (scope: string): string => scope.replace('#/properties/', '');

export const control = (key: string): UiElement => ({ type: 'Control', scope: scopeOfKey(key) });

/**
 * The layout of a form as one list of elements: its own, or all fields below each other. Pages that are the whole layout
 * stand in a list of their own, so that something can be put beside them.
 */
export function layoutOf(form: FormDocument): Container {
  if (form.ui && isContainer(form.ui) && form.ui.type !== 'Categorization') return form.ui;
  const elements = form.ui ? [form.ui] : Object.keys(form.schema.properties).map(control);
  return { type: 'VerticalLayout', elements };
}

/** An element's place: indexes from the root down. */
export type Place = readonly number[];

/** The path of an element below the root of the layout. */
export const pathOf = (place: Place): Path => place.flatMap((index) => ['elements', index]);

export const elementAt = (root: UiElement, place: Place): UiElement | undefined =>
  getAt(root, pathOf(place)) as UiElement | undefined;

/** Every element with its place, in reading order, containers before what they hold. */
export function walk(root: UiElement, place: Place = []): { element: UiElement; place: Place }[] {
  const below = isContainer(root) ? root.elements.flatMap((child, at) => walk(child, [...place, at])) : [];
  return [{ element: root, place }, ...below];
}

export function placeOf(root: UiElement, key: string): Place | undefined {
  return walk(root).find(({ element }) => element.type === 'Control' && keyOfScope(element.scope) === key)
    ?.place;
}

/** The fields below an element. */
export const keysIn = (element: UiElement): string[] =>
  walk(element).flatMap(({ element: one }) => (one.type === 'Control' ? [keyOfScope(one.scope)] : []));

/** Puts an element into the container at `list`, to stand at `index`. */
export function insertAt(root: Container, list: Place, index: number, element: UiElement): Container {
  const container = elementAt(root, list);
  if (!container || !isContainer(container)) return root;
  const elements = [...container.elements];
  elements.splice(index, 0, element);
  return setAt(root, [...pathOf(list), 'elements'], elements);
}

/** Puts an element beside the one at `place`: both share a row then. */
export function besideAt(
  root: Container,
  place: Place,
  element: UiElement,
  side: 'left' | 'right',
): Container {
  const parent = rowOf(root, place);
  const at = place.at(-1) ?? 0;
  if (parent) {
    return insertAt(root, place.slice(0, -1), side === 'left' ? at : at + 1, element);
  }
  const there = elementAt(root, place);
  if (!there) return root;
  const elements = side === 'left' ? [element, there] : [there, element];
  return setAt(root, pathOf(place), { type: 'HorizontalLayout', elements });
}

/** The row an element stands in. */
function rowOf(root: UiElement, place: Place): Container | undefined {
  const parent = elementAt(root, place.slice(0, -1));
  return parent?.type === 'HorizontalLayout' ? parent : undefined;
}

const mostColumns = 4;

/** Whether something new may stand beside an element; `from` is where it stood, if it is already on the form. */
export function hasRoomBeside(root: UiElement, place: Place, from?: Place): boolean {
  const row = rowOf(root, place);
  const moving = from && rowOf(root, from);
  return !row || row === moving || row.elements.length < mostColumns;
}

/** Without an element; rows left with one field become that field, rows, tabs and steps left empty go. */
export function removeAt(root: Container, place: Place): Container {
  const list = place.slice(0, -1);
  const container = elementAt(root, list);
  if (!container || !isContainer(container)) return root;
  const elements = container.elements.filter((_, at) => at !== place.at(-1));
  const [only, second] = elements;
  if (list.length > 0) {
    if (!only && (container.type === 'HorizontalLayout' || container.type === 'Categorization')) {
      return removeAt(root, list);
    }
    if (only && !second && container.type === 'HorizontalLayout') return setAt(root, pathOf(list), only);
  }
  return setAt(root, [...pathOf(list), 'elements'], elements);
}

/** Where something may be dropped: into a list at an index, or beside a field. */
export type Target = { list: Place; index: number } | { beside: Place; side: 'left' | 'right' };

export const put = (root: Container, target: Target, element: UiElement): Container =>
  'list' in target
    ? insertAt(root, target.list, target.index, element)
    : besideAt(root, target.beside, element, target.side);

/** Moves an element to a target as the layout is now; the same layout when it cannot go there. */
export function moveTo(root: Container, from: Place, target: Target): Container {
  const element = elementAt(root, from);
  const goal = 'list' in target ? target.list : target.beside;
  if (!element || from.every((index, at) => goal[at] === index)) return root;
  if ('beside' in target && !hasRoomBeside(root, target.beside, from)) return root;
  // A marker stands in for the element while the layout changes under it.
  const marker: UiElement = { type: 'Control', scope: '' };
  const marked = setAt(root, pathOf(from), marker);
  const placed = put(marked, target, element);
  const old = walk(placed).find(({ element: one }) => one === marker)?.place;
  return old ? removeAt(placed, old) : root;
}
