import type { UiElement } from '@/core/api/forms';
import { elementAt, keyOfScope, placeOf, walk, type Place } from './layout';

/**
 * An element that is picked: a field by its key, anything else as `@` and its place. A field stays picked wherever it
 * moves, also through undo and redo.
 */
export type Pick = string;

export function pickOf(element: UiElement, place: Place): Pick {
  return element.type === 'Control' ? keyOfScope(element.scope) : `@${place.join('.')}`;
}

/** Where a picked element stands; undefined when it is gone. */
export function placeOfPick(root: UiElement, pick: Pick): Place | undefined {
  if (!pick.startsWith('@')) return placeOf(root, pick);
  const place = pick.slice(1).split('.').map(Number);
  const element = elementAt(root, place);
  return element && element.type !== 'Control' ? place : undefined;
}

/** The key of the picked field; undefined when something else is picked. */
export const fieldOfPick = (pick: Pick | undefined): string | undefined =>
  pick === undefined || pick.startsWith('@') || pick.includes('.') ? undefined : pick;

/** What of a pick an address can hold: a field or a column, wherever it moves, but no place. */
export const lastingPick = (pick: Pick | undefined): Pick | undefined =>
  pick?.startsWith('@') ? undefined : pick;

/** How the given elements are picked in a layout they stand in (the very same objects). */
export const picksOf = (root: UiElement, elements: readonly UiElement[]): Pick[] =>
  walk(root)
    .filter(({ element }) => elements.includes(element))
    .map(({ element, place }) => pickOf(element, place));
