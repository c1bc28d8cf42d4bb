import type { TimelineItem } from '@/core/api/records';

/** An item, and those like it that happened around it. */
export interface Folded {
  item: TimelineItem;
  /** Newest first, the item included. */
  all: TimelineItem[];
}

const alike = (one: TimelineItem, other: TimelineItem) =>
  one.title === other.title && one.detail === other.detail && one.table === other.table;

/**
 * Behaviour events of one day that say the same become one entry, at the place of the newest. Whatever else happened in
 * between ends it, so that what came before and after stays to be seen.
 */
export function foldEvents(items: TimelineItem[]): Folded[] {
  const folded: Folded[] = [];
  let run: Folded[] = [];
  for (const item of items) {
    if (item.kind !== 'event') {
      run = [];
      folded.push({ item, all: [item] });
      continue;
    }
    const same = run.find((known) => alike(known.item, item));
    if (same) {
      same.all.push(item);
      continue;
    }
    const fresh = { item, all: [item] };
    run.push(fresh);
    folded.push(fresh);
  }
  return folded;
}
