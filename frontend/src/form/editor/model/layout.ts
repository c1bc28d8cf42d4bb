import type { FormDocument, UiElement } from '@/core/api/forms';
import { getAt, setAt, type Path } from '@/core/commands/path';

/** A layout element that holds others. */
export type Container = Extract<UiElement, { elements: UiElement[] }>;

export const isContainer = (element: UiElement): element is Container => element.type !== 'Control';

export const scopeOfKey = (key: string): string => `#/properties/${key}`;
export const keyOfScope = (scope: string): string => scope.replace('#/properties/', '');

export const control = (key: string): UiElement => ({ type: 'Control', scope: scopeOfKey(key) });

/** The layout of a form: its own, or all fields below each other. */
export function layoutOf(form: FormDocument): Container {
  if (form.ui && isContainer(form.ui)) return form.ui;
  const elements = form.ui ? [form.ui] : Object.keys(form.schema.properties).map(control);
  return { type: 'VerticalLayout', elements };
}

/** An element's place: indexes from the root down. */
export type Place = readonly number[];

const pathOf = (place: Place): Path => place.flatMap((index) => ['elements', index]);

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
  const parent = elementAt(root, place.slice(0, -1));
  const at = place.at(-1) ?? 0;
  if (parent?.type === 'HorizontalLayout') {
    return insertAt(root, place.slice(0, -1), side === 'left' ? at : at + 1, element);
  }
  const there = elementAt(root, place);
  if (!there) return root;
  const elements = side === 'left' ? [element, there] : [there, element];
  return setAt(root, pathOf(place), { type: 'HorizontalLayout', elements });
}

/** Without an element; rows left with one field become that field, rows left empty go. */
export function removeAt(root: Container, place: Place): Container {
  const list = place.slice(0, -1);
  const container = elementAt(root, list);
  if (!container || !isContainer(container)) return root;
  const elements = container.elements.filter((_, at) => at !== place.at(-1));
  if (container.type === 'HorizontalLayout' && list.length > 0) {
    const [only, second] = elements;
    if (!only) return removeAt(root, list);
    if (!second) return setAt(root, pathOf(list), only);
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
  // A marker stands in for the element while the layout changes under it.
  const marker: UiElement = { type: 'Control', scope: '' };
  const marked = setAt(root, pathOf(from), marker);
  const placed = put(marked, target, element);
  const old = walk(placed).find(({ element: one }) => one === marker)?.place;
  return old ? removeAt(placed, old) : root;
}

/** The targets one step up and down in reading order, for moving with the keys. */
export function stepTarget(root: Container, from: Place, step: -1 | 1): Target | undefined {
  const list = from.slice(0, -1);
  const at = from.at(-1) ?? 0;
  const container = elementAt(root, list);
  if (!container || !isContainer(container)) return undefined;
  if (container.type === 'HorizontalLayout') return leaveList(list, step);
  const neighbour = container.elements[at + step];
  if (!neighbour) return list.length === 0 ? undefined : leaveList(list, step);
  const group = neighbour.type === 'Group' || neighbour.type === 'VerticalLayout';
  const moving = elementAt(root, from);
  if (group && moving?.type !== 'Group') {
    return { list: [...list, at + step], index: step < 0 ? neighbour.elements.length : 0 };
  }
  return { list, index: step < 0 ? at - 1 : at + 2 };
}

function leaveList(list: Place, step: -1 | 1): Target {
  const at = list.at(-1) ?? 0;
  return { list: list.slice(0, -1), index: step < 0 ? at : at + 1 };
}

/** Whether something dropped into a list would be a section inside a section. */
export const mayHoldSections = (list: Place): boolean => list.length === 0;
