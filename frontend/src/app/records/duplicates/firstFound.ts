import { queryOptions } from '@tanstack/react-query';
import { keys } from '@/core/api/keys';
import { countDuplicates, type DuplicateCount } from '@/core/api/merges';

/** How many duplicates there are by one field; the count reads the whole table, so it stays for a minute. */
export const duplicateCount = (app: string, form: string, field: string) =>
  queryOptions({
    queryKey: [...keys.duplicates(app, form), 'count', [field]],
    queryFn: () => countDuplicates(app, form, [field]),
    staleTime: 60_000,
  });

/**
 * The first field by which there are duplicates; nothing while that is not known yet, the first field when there are
 * none by any.
 */
export function firstFound(
  fields: string[],
  counts: { data?: DuplicateCount; isError: boolean }[],
): string[] {
  for (const [index, field] of fields.entries()) {
    const count = counts[index];
    if (count && !count.isError && !count.data) return [];
    if (count?.data && count.data.groups > 0) return [field];
  }
  return fields.slice(0, 1);
}
