/** Which records of a list are chosen. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** All that the list's filters leave, also those not loaded yet. */
  all: boolean;
  /** Where a range begins that is chosen with Shift. */
  anchor?: string;
}

export const nothingSelected: Selection = { ids: new Set(), all: false };

/** Adds or removes one record; `loaded` are the ids of the list in its order. */
export function toggled(selection: Selection, id: string, loaded: string[]): Selection {
  const ids = new Set(selection.all ? loaded : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, all: false, anchor: id };
}

/** Adds everything from where the range began up to `id`. */
export function extended(selection: Selection, id: string, loaded: string[]): Selection {
  const from = loaded.indexOf(selection.anchor ?? id);
  const to = loaded.indexOf(id);
  if (from < 0 || to < 0) return toggled(selection, id, loaded);
  const range = loaded.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ...selection, ids: new Set([...selection.ids, ...range]), all: false };
}

/** Every loaded record, or none when all are chosen already. */
export function toggledAll(selection: Selection, loaded: string[]): Selection {
  return selection.all || allLoaded(selection, loaded)
    ? nothingSelected
    : { ids: new Set(loaded), all: false };
}

export function allLoaded(selection: Selection, loaded: string[]): boolean {
  return loaded.length > 0 && loaded.every((id) => selection.ids.has(id));
}

export const isSelected = (selection: Selection, id: string) => selection.all || selection.ids.has(id);

export const countOf = (selection: Selection, total: number) => (selection.all ? total : selection.ids.size);
