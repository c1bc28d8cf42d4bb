import type { Condition } from '@/core/api/condition';
import type { RecordQuery } from '@/core/api/records';

/** What the URL says about a list: every state of it can be sent to a colleague. */
export interface ListState {
  search: string;
  /** All of these hold. */
  filters: Condition[];
  sort?: { field: string; dir: 'asc' | 'desc' };
}

function isObject(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseFilters(text: string | null): Condition[] {
  if (!text) return [];
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.filter(isObject);
    return isObject(value) ? ('all' in value ? value.all : [value]) : [];
  } catch {
    return [];
  }
}

/** Reads `?q=…&f=[…]&sort=-field`; whatever cannot be read is left out. */
export function readListState(parameters: URLSearchParams): ListState {
  const sort = parameters.get('sort') ?? '';
  return {
    search: parameters.get('q') ?? '',
    filters: parseFilters(parameters.get('f')),
    sort: sort ? { field: sort.replace(/^-/, ''), dir: sort.startsWith('-') ? 'desc' : 'asc' } : undefined,
  };
}

export function writeListState({ search, filters, sort }: ListState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (search) parameters.set('q', search);
  if (filters.length > 0) parameters.set('f', JSON.stringify(filters));
  if (sort) parameters.set('sort', (sort.dir === 'desc' ? '-' : '') + sort.field);
  return parameters;
}

export function conditionOf(filters: Condition[]): Condition | undefined {
  return filters.length > 1 ? { all: filters } : filters[0];
}

export function queryOf(state: ListState): RecordQuery {
  return {
    condition: conditionOf(state.filters),
    search: state.search.trim() || undefined,
    sort: state.sort,
  };
}

/** A click on a column: up, down, and back to the list's own order. */
export function nextSort(sort: ListState['sort'], field: string): ListState['sort'] {
  if (sort?.field !== field) return { field, dir: 'asc' };
  return sort.dir === 'asc' ? { field, dir: 'desc' } : undefined;
}
