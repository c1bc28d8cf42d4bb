import type { Condition } from '@/core/api/condition';
import type { RecordQuery } from '@/core/api/records';
import type { ViewColumn, ViewKind, ViewSettings } from '@/core/api/views';
import { readColumns, writeColumns } from './columnText';

/** What the URL says about a list: every state of it can be sent to a colleague. */
export interface ListState extends ViewSettings {
  search: string;
  /** All of these hold. */
  filters: Condition[];
  columns?: ViewColumn[];
}

function isObject(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseFilters(text: string): Condition[] {
  if (!text) return [];
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.filter(isObject);
    return isObject(value) ? ('all' in value ? value.all : [value]) : [];
  } catch {
    return [];
  }
}

function parseSort(text: string): ListState['sort'] {
  return text ? { field: text.replace(/^-/, ''), dir: text.startsWith('-') ? 'desc' : 'asc' } : undefined;
}

function parseFrozen(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

const kinds: readonly string[] = ['grid', 'kanban', 'calendar'] satisfies ViewKind[];

const parseKind = (text: string) => (kinds.includes(text) ? (text as ViewKind) : 'grid');
const parseKey = (text: string) => text || undefined;

/**
 * Reads `?q=…&f=[…]&sort=-field&cols=name:240,phone&frozen=2&kind=kanban&group=stage`. What the URL leaves open is as the view has it; whatever
 * cannot be read is left out.
 */
export function readListState(parameters: URLSearchParams, view: ViewSettings = {}): ListState {
  const given = <T>(name: string, parse: (text: string) => T, otherwise: T): T => {
    const text = parameters.get(name);
    return text === null ? otherwise : parse(text);
  };
  return {
    search: parameters.get('q') ?? '',
    filters: given('f', parseFilters, view.filters ?? []),
    sort: given('sort', parseSort, view.sort),
    columns: given('cols', readColumns, view.columns),
    frozen: given('frozen', parseFrozen, view.frozen),
    kind: given('kind', parseKind, view.kind ?? 'grid'),
    group: given('group', parseKey, view.group),
    date: given('date', parseKey, view.date),
  };
}

/** The part of a list that a view keeps, as text of each parameter. */
function texts({
  filters = [],
  sort,
  columns,
  frozen,
  kind,
  group,
  date,
}: ViewSettings): Record<string, string> {
  return {
    f: filters.length > 0 ? JSON.stringify(filters) : '',
    sort: sort ? (sort.dir === 'desc' ? '-' : '') + sort.field : '',
    cols: writeColumns(columns),
    frozen: frozen === undefined ? '' : String(frozen),
    kind: kind ?? 'grid',
    group: group ?? '',
    date: date ?? '',
  };
}

/** Only what is not as the view has it. */
export function writeListState(state: ListState, view: ViewSettings = {}): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.search) parameters.set('q', state.search);
  const kept = texts(view);
  for (const [name, text] of Object.entries(texts(state))) {
    if (text !== kept[name]) parameters.set(name, text);
  }
  return parameters;
}

/** Whether the list is shown otherwise than the view has it; a search does not count. */
export function differs(state: ListState, view: ViewSettings = {}): boolean {
  return [...writeListState({ ...state, search: '' }, view).keys()].length > 0;
}

/** What a view keeps of the list. */
export function settingsOf({ filters, sort, columns, frozen, kind, group, date }: ListState): ViewSettings {
  return { kind, filters, sort, columns, frozen, group, date };
}

export function conditionOf(filters: Condition[]): Condition | undefined {
  return filters.length > 1 ? { all: filters } : filters[0];
}

export function queryOf(state: Pick<ListState, 'filters' | 'search' | 'sort'>): RecordQuery {
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
