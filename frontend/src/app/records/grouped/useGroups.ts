import { useQuery } from '@tanstack/react-query';
import type { Field } from '@/core/api/catalog';
import { keys } from '@/core/api/keys';
import { groupRecords, type RecordQuery } from '@/core/api/records';

/** How many of the records asked for there are with each value of a field. */
export function useGroups(app: string, form: string, field: Field, { condition, search }: RecordQuery) {
  return useQuery({
    queryKey: keys.recordList(app, form, { groups: field.key, condition, search }),
    queryFn: ({ signal }) => groupRecords(app, form, { condition, search, field: field.key }, signal),
    placeholderData: (previous) => previous,
  });
}
