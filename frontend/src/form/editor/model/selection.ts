import type { UiElement } from '@/core/api/forms';
import {
  keyOfScope,
  keysIn,
  removeAt,
  insertAt,
  walk,
  type Container,
  type Place,
  type Target,
} from './layout';
import { pickOf, placeOfPick, type Pick } from './picks';
import { mayStand, sortOf, stepTarget } from './standing';

/** An element and where it stands. */
export interface Standing {
  element: UiElement;
  place: Place;
}

/** What can be picked, in reading order: everything but the form and its rows. */
export const pickable = (root: UiElement): Standing[] =>
  walk(root).filter(({ element, place }) => place.length > 0 && element.type !== 'HorizontalLayout');

/** What is picked, in reading order, without what stands inside of something picked. */
export function topmost(root: UiElement, picks: readonly Pick[]): Standing[] {
  const all = pickable(root).filter(({ element, place }) => picks.includes(pickOf(element, place)));
  const inside = (place: Place) => (other: Standing) =>
    other.place.length < place.length && other.place.every((index, at) => place[at] === index);
  return all.filter(({ place }) => !all.some(inside(place)));
}

/** Everything between two picks, both included, the second one last. */
export function rangeOf(root: UiElement, from: Pick, to: Pick): Pick[] {
  const all = pickable(root).map(({ element, place }) => pickOf(element, place));
  const [a, b] = [all.indexOf(from), all.indexOf(to)];
  if (a < 0 || b < 0) return [to];
  const range = all.slice(Math.min(a, b), Math.max(a, b) + 1);
  return a <= b ? range : range.reverse();
}

/** The fields among what is picked, those inside of picked sections included. */
export const keysPicked = (root: UiElement, picks: readonly Pick[]): string[] =>
  topmost(root, picks).flatMap(({ element }) => keysIn(element));

const placeOfElement = (root: UiElement, element: UiElement): Place | undefined =>
  walk(root).find((one) => one.element === element)?.place;

/** Without the picked elements. */
export function removeAll(root: Container, picks: readonly Pick[]): Container {
  return topmost(root, picks).reduce((now, { element }) => {
    const place = placeOfElement(now, element);
    return place ? removeAt(now, place) : now;
  }, root);
}

/** The picked elements one after the other at a place of a list; the same layout when one of them cannot stand there. */
export function moveAll(
  root: Container,
  picks: readonly Pick[],
  target: Extract<Target, { list: Place }>,
): Container {
  const moving = topmost(root, picks);
  const within = moving.some(({ place }) => place.every((index, at) => target.list[at] === index));
  if (within || !moving.every(({ element }) => mayStand(root, target.list, sortOf(element)))) return root;
  const marker: UiElement = { type: 'Label', text: {} };
  const marked = insertAt(root, target.list, target.index, marker);
  const placed = moving.reduce((now, { element }) => {
    const from = placeOfElement(now, element);
    const without = from ? removeAt(now, from) : now;
    const to = placeOfElement(without, marker);
    return to ? insertAt(without, to.slice(0, -1), to.at(-1) ?? 0, element) : now;
  }, marked);
  const left = placeOfElement(placed, marker);
  return left ? removeAt(placed, left) : root;
}

/** Where the picked elements go together by one step up or down. */
export function stepOfAll(root: Container, picks: readonly Pick[], step: -1 | 1): Target | undefined {
  const moving = topmost(root, picks);
  const edge = step < 0 ? moving[0] : moving.at(-1);
  return edge && stepTarget(root, edge.place, step);
}

/** The picks once they have been moved: fields keep theirs, other elements are found again. */
export function picksAfter(before: UiElement, after: UiElement, picks: readonly Pick[]): Pick[] {
  return picks.flatMap((pick) => {
    if (!pick.startsWith('@')) return [pick];
    const place = placeOfPick(before, pick);
    const element = place && walk(before).find((one) => one.place.join() === place.join())?.element;
    const now = element && placeOfElement(after, element);
    return element && now ? [pickOf(element, now)] : [];
  });
}

/** The element next to one in reading order. */
export function neighbourOf(root: UiElement, pick: Pick, step: -1 | 1): Pick | undefined {
  const all = pickable(root).map(({ element, place }) => pickOf(element, place));
  return all[all.indexOf(pick) + step];
}

/** The field to go on with once the picked elements are gone: the next one, else the one before. */
export function fieldAfterRemoval(root: UiElement, picks: readonly Pick[]): Pick | undefined {
  const gone = new Set(keysPicked(root, picks));
  const all = pickable(root);
  const last = all.findLastIndex(({ element, place }) => picks.includes(pickOf(element, place)));
  const stays = ({ element }: Standing) => element.type === 'Control' && !gone.has(keyOfScope(element.scope));
  const next = all.slice(last + 1).find(stays) ?? all.slice(0, Math.max(last, 0)).findLast(stays);
  return next && pickOf(next.element, next.place);
}

/** What a section or page is called for the eye of a reader; fields are named by their property. */
export const keyOfElement = (element: UiElement): string | undefined =>
  element.type === 'Control' ? keyOfScope(element.scope) : undefined;
