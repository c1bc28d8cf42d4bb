import { useQueries, useQuery } from '@tanstack/react-query';
import type { Condition } from '@/core/api/condition';
import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import { searchPeople } from '@/core/api/users';
import { typeOf } from './kinds';
import { scopeAt, type ConditionScope } from './scope';
import { linkedOf } from './subject';

/** Ids a condition compares with: of records by their form, and of people. */
interface Mentioned {
  records: Map<string, Set<string>>;
  people: Set<string>;
}

function collect(condition: Condition, scope: ConditionScope, found: Mentioned): void {
  if ('all' in condition || 'any' in condition) {
    ('all' in condition ? condition.all : condition.any).forEach((part) => {
      collect(part, scope, found);
    });
  } else if ('not' in condition) {
    collect(condition.not, scope, found);
  } else if ('left' in condition) {
    const { kind, linkTo = '' } = typeOf(condition.left, scope);
    const { right } = condition;
    const given = right && 'value' in right ? [right.value].flat() : [];
    const ids = given.filter((one): one is string => typeof one === 'string' && one !== '');
    if (kind === 'PERSON') ids.forEach((id) => found.people.add(id));
    if (kind === 'LINK' && ids.length > 0)
      found.records.set(linkTo, new Set([...(found.records.get(linkTo) ?? []), ...ids]));
  } else if ('holds' in condition) {
    const inside = scopeAt(scope, linkedOf(condition)?.table ?? '');
    if (inside) collect(condition.holds, inside, found);
  }
}

/** Names of the records and people that a condition compares with, by id, once they are known. */
export function useNames(condition: Condition | undefined, scope: ConditionScope): Record<string, string> {
  const found: Mentioned = { records: new Map(), people: new Set() };
  if (condition) collect(condition, scope, found);
  const records = useQueries({
    queries: [...found.records].map(([form, ids]) => {
      const named = { left: { field: 'id' }, op: 'in' as const, right: { value: [...ids].sort() } };
      const query = { condition: named, limit: 50 };
      return {
        queryKey: keys.recordList(scope.app, form, { ...query, names: true }),
        queryFn: ({ signal }: { signal: AbortSignal }) => queryRecords(scope.app, form, query, signal),
        enabled: form !== '',
      };
    }),
  });
  const people = useQuery({
    queryKey: keys.people(''),
    queryFn: () => searchPeople(''),
    enabled: found.people.size > 0,
  });
  return Object.fromEntries([
    ...records.flatMap(({ data }) => data?.items.map((one) => [one.id, one.title] as const) ?? []),
    ...(people.data?.items.map((one) => [one.id, one.name] as const) ?? []),
  ]);
}
