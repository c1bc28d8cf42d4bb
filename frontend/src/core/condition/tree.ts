import type { Condition } from '@/core/api/condition';
import { getAt, setAt, type Path } from '@/core/commands/path';

/** How the parts of a group belong together; the last two are a `not` around `any` and `all`. */
export type GroupMode = 'all' | 'any' | 'notAny' | 'notAll';

/** A condition as the editor shows it: a group of parts, or a leaf; `not` belongs to either. */
export type NodeView =
  | { kind: 'group'; mode: GroupMode; items: Condition[]; listPath: Path }
  | { kind: 'leaf'; negated: boolean; leaf: Condition; leafPath: Path };

export const isGroup = (c: Condition): c is { all: Condition[] } | { any: Condition[] } =>
  'all' in c || 'any' in c;

/** The view of the condition that stands at `path`. */
export function viewOf(condition: Condition, path: Path = []): NodeView {
  let inner = condition;
  let at = path;
  let negated = false;
  while ('not' in inner) {
    inner = inner.not;
    at = [...at, 'not'];
    negated = !negated;
  }
  if ('all' in inner) {
    return { kind: 'group', mode: negated ? 'notAll' : 'all', items: inner.all, listPath: [...at, 'all'] };
  }
  if ('any' in inner) {
    return { kind: 'group', mode: negated ? 'notAny' : 'any', items: inner.any, listPath: [...at, 'any'] };
  }
  return { kind: 'leaf', negated, leaf: inner, leafPath: at };
}

export function makeGroup(mode: GroupMode, items: Condition[]): Condition {
  if (mode === 'all') return { all: items };
  if (mode === 'any') return { any: items };
  return { not: mode === 'notAny' ? { any: items } : { all: items } };
}

/** The condition as a group: the editor's root is always one. */
export function asGroup(condition: Condition | undefined): Condition {
  if (!condition) return { all: [] };
  return viewOf(condition).kind === 'group' ? condition : { all: [condition] };
}

/** The shortest way to write a group: nothing for an empty one, the part itself for one part that must hold. */
export function slim(condition: Condition): Condition | undefined {
  const view = viewOf(condition);
  if (view.kind === 'leaf') return condition;
  if (view.items.length === 0) return undefined;
  return view.mode === 'all' && view.items.length === 1 ? view.items[0] : condition;
}

const itemsAt = (root: Condition, list: Path): Condition[] =>
  (getAt(root, list) as Condition[] | undefined) ?? [];

export const conditionAt = (root: Condition, path: Path): Condition => getAt(root, path) as Condition;

const indexOf = (path: Path) => Number(path.at(-1));
const listOf = (path: Path): Path => path.slice(0, -1);

export function replace(root: Condition, path: Path, next: Condition): Condition {
  return setAt(root, path, next);
}

export function insert(root: Condition, list: Path, index: number, item: Condition): Condition {
  const items = [...itemsAt(root, list)];
  items.splice(index, 0, item);
  return setAt(root, list, items);
}

/** Without the condition at `path`; a group that becomes empty goes with it, except the root. */
export function remove(root: Condition, path: Path): Condition {
  const list = listOf(path);
  const left = itemsAt(root, list).filter((_, at) => at !== indexOf(path));
  const parent = groupPath(list);
  if (left.length === 0 && parent.length > 0) return remove(root, parent);
  return setAt(root, list, left);
}

export function duplicate(root: Condition, path: Path): Condition {
  return insert(root, listOf(path), indexOf(path) + 1, structuredClone(conditionAt(root, path)));
}

export function setMode(root: Condition, path: Path, mode: GroupMode): Condition {
  const view = viewOf(conditionAt(root, path));
  return view.kind === 'group' ? setAt(root, path, makeGroup(mode, view.items)) : root;
}

export function toggleNot(root: Condition, path: Path): Condition {
  const view = viewOf(conditionAt(root, path));
  if (view.kind === 'leaf') return setAt(root, path, view.negated ? view.leaf : { not: view.leaf });
  const other: Record<GroupMode, GroupMode> = { all: 'notAll', notAll: 'all', any: 'notAny', notAny: 'any' };
  return setMode(root, path, other[view.mode]);
}

/** A tree after a move, and where the moved condition stands now. */
export interface Moved {
  root: Condition;
  path: Path;
}

/** Moves the condition at `path` so that it stands at `index` of the list as it is now; undefined if it cannot. */
export function move(root: Condition, path: Path, list: Path, index: number): Moved | undefined {
  if (startsWith(list, path)) return undefined;
  const original = conditionAt(root, path);
  const copy = { ...original };
  const inserted = insert(root, list, index, copy);
  const old = find(inserted, original, []);
  const next = old && remove(inserted, old);
  const at = next && find(next, copy, []);
  return next && at && { root: next, path: at };
}

/** One step up in reading order: past the one above, into a group that ends above, or out of its own group. */
export function moveUp(root: Condition, path: Path): Moved | undefined {
  const index = indexOf(path);
  const list = listOf(path);
  if (index > 0) {
    const above = sibling(root, list, index - 1);
    if (above.kind === 'group') return move(root, path, above.listPath, above.items.length);
    return move(root, path, list, index - 1);
  }
  const group = groupPath(list);
  return group.length > 0 ? move(root, path, listOf(group), indexOf(group)) : undefined;
}

/** One step down in reading order. */
export function moveDown(root: Condition, path: Path): Moved | undefined {
  const index = indexOf(path);
  const list = listOf(path);
  if (index < itemsAt(root, list).length - 1) {
    const below = sibling(root, list, index + 1);
    if (below.kind === 'group') return move(root, path, below.listPath, 0);
    return move(root, path, list, index + 2);
  }
  return outdent(root, path);
}

/** Into the group above, or into a new group of its own with the other mode. */
export function indent(root: Condition, path: Path): Moved | undefined {
  const index = indexOf(path);
  const list = listOf(path);
  if (index > 0) {
    const above = sibling(root, list, index - 1);
    if (above.kind === 'group') return move(root, path, above.listPath, above.items.length);
  }
  const mode = list.at(-1) === 'all' ? 'any' : 'all';
  return { root: setAt(root, path, makeGroup(mode, [conditionAt(root, path)])), path: [...path, mode, 0] };
}

/** Out of its group, to stand after it; undefined at the root. */
export function outdent(root: Condition, path: Path): Moved | undefined {
  const group = groupPath(listOf(path));
  if (group.length === 0) return undefined;
  return move(root, path, listOf(group), indexOf(group) + 1);
}

const sibling = (root: Condition, list: Path, index: number) =>
  viewOf(conditionAt(root, [...list, index]), [...list, index]);

/** The path of the group (with its `not`) that a list belongs to; empty for the root. */
export function groupPath(list: Path): Path {
  let path = list.slice(0, -1);
  while (path.at(-1) === 'not') path = path.slice(0, -1);
  return path;
}

function startsWith(path: Path, start: Path) {
  return start.every((step, at) => path[at] === step);
}

function find(condition: Condition, wanted: Condition, path: Path): Path | undefined {
  if (condition === wanted) return path;
  if ('not' in condition) return find(condition.not, wanted, [...path, 'not']);
  if (!isGroup(condition)) return undefined;
  const mode = 'all' in condition ? 'all' : 'any';
  const items = 'all' in condition ? condition.all : condition.any;
  for (const [index, item] of items.entries()) {
    const found = find(item, wanted, [...path, mode, index]);
    if (found) return found;
  }
  return undefined;
}
