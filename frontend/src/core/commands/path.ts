/** Reading and replacing a place inside an immutable JSON value. */
export type Path = readonly (string | number)[];

export function getAt(value: unknown, path: Path): unknown {
  let now: unknown = value;
  for (const step of path) {
    if (now === null || typeof now !== 'object') return undefined;
    now = (now as Record<string | number, unknown>)[step];
  }
  return now;
}

/** A copy with `next` at the place; `undefined` removes a key. Missing objects on the way are made. */
export function setAt<T>(value: T, path: Path, next: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return next as T;
  const child = setAt(getAt(value, [step]), rest, next);
  if (Array.isArray(value)) {
    const copy = [...(value as unknown[])];
    copy[Number(step)] = child;
    return copy as T;
  }
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown> | undefined) };
  if (child === undefined) {
    return without(copy, String(step)) as T;
  }
  copy[step] = child;
  return copy as T;
}

/** `/then/0/tag` as a path; `~1` and `~0` as RFC 6901 says. Indexes stay text. */
export function pathOfPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The list with the entry at `from` standing at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

export function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = getAt(value, path);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** A copy of the object without some of its keys. */
export function without<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}
