import type { Rec } from '@/core/api/records';
import type { KanbanColumn } from '../kanban/columns';
import type { Lines } from '../list/lines';

export interface Group {
  column: KanbanColumn;
  open: boolean;
  /** From the first one on. */
  loaded: Rec[];
  /** Pages they came in. */
  pages: number;
  /** Nothing of it is being loaded, and more may be. */
  more: boolean;
  /** All of it is loaded. */
  whole: boolean;
}

export interface GroupLines extends Lines {
  /** The group whose head stands there. */
  head: (line: number) => Group | undefined;
  /** Groups with a record between the lines that has to be loaded first. */
  lacking: (first: number, end: number) => Group[];
}

export const pageSize = 50;

/** Lines kept free for records that come when one gets there. */
const ahead = 3;

function linesOf({ column, open, loaded, whole }: Group): number {
  if (!open) return 1;
  const rest = Math.max(1, column.count - loaded.length);
  return 1 + loaded.length + (whole ? 0 : Math.min(rest, loaded.length === 0 ? pageSize : ahead));
}

/** A head for each group, and below it the records of those that are open. */
export function groupLines(groups: Group[]): GroupLines {
  const starts: number[] = [];
  let count = 0;
  for (const group of groups) {
    starts.push(count);
    count += linesOf(group);
  }
  const at = (line: number) => {
    const nth = starts.findLastIndex((start) => start <= line);
    const group = line < count ? groups[nth] : undefined;
    return group && { group, place: line - (starts[nth] ?? 0) - 1 };
  };
  return {
    count,
    record: (line) => {
      const found = at(line);
      return found?.group.loaded[found.place];
    },
    lineOf: (id) => {
      const nth = groups.findIndex(({ open, loaded }) => open && loaded.some((record) => record.id === id));
      const place = groups[nth]?.loaded.findIndex((record) => record.id === id) ?? -1;
      return place < 0 ? -1 : (starts[nth] ?? 0) + 1 + place;
    },
    head: (line) => {
      const found = at(line);
      return found?.place === -1 ? found.group : undefined;
    },
    lacking: (first, end) =>
      groups.filter((group, nth) => {
        const start = starts[nth] ?? 0;
        const gap = start + 1 + group.loaded.length;
        return group.open && group.more && gap < end && start + linesOf(group) > first;
      }),
  };
}
