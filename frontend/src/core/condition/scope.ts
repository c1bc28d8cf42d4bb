import type { Catalog, Field, Option, Table } from '@/core/api/catalog';
import type { Label } from '@/shared/i18n/language';

/** A value of the running case that a branch may ask about: the outcome of a todo, an output of a decision. */
export interface CaseValue {
  name: string;
  label: Label;
  options?: Option[];
}

/** What a condition may speak of at one place: the record's table, all tables, tags, and in a flow the case. */
export interface ConditionScope {
  app: string;
  table: Table;
  tables: Table[];
  tags: { key: string; label?: Label }[];
  /** Present inside a flow. */
  caseValues?: CaseValue[];
}

export function scopeOf(
  app: string,
  catalog: Pick<Catalog, 'tables' | 'tags'>,
  table: string,
  caseValues?: CaseValue[],
): ConditionScope | undefined {
  const found = catalog.tables.find((t) => t.key === table);
  return found && { app, table: found, tables: catalog.tables, tags: catalog.tags, caseValues };
}

/** The same place seen from a record of a linked table. */
export function scopeAt(scope: ConditionScope, table: string): ConditionScope | undefined {
  const found = scope.tables.find((t) => t.key === table);
  return found && { ...scope, table: found };
}

/** A field as a condition names it: of the record itself, or one hop along a link. */
export interface ResolvedField {
  path: string;
  field: Field;
  via?: Field;
}

export function resolveField(scope: ConditionScope, path: string): ResolvedField | undefined {
  const [first, second] = path.split('.');
  const field = scope.table.fields.find((f) => f.key === first);
  if (!field || second === undefined) return field && { path, field };
  const there = scope.tables.find((t) => t.key === field.linkTo)?.fields.find((f) => f.key === second);
  return there && { path, field: there, via: field };
}

/** Every field a condition may name here: the record's own, then those one hop along each of its links. */
export function fieldsOf(scope: ConditionScope): ResolvedField[] {
  const own = scope.table.fields.map((field) => ({ path: field.key, field }));
  const hops = scope.table.fields.flatMap((via) => {
    const there = via.linkTo === undefined ? undefined : scope.tables.find((t) => t.key === via.linkTo);
    return (there?.fields ?? [])
      .filter((field) => field.key !== 'id')
      .map((field) => ({ path: `${via.key}.${field.key}`, field, via }));
  });
  return [...own.filter(({ field }) => field.key !== 'id'), ...hops];
}

export interface LinkedTable {
  table: Table;
  link: Field;
}

/** The tables whose records point to a record of this table. */
export function linkedTables(scope: ConditionScope): LinkedTable[] {
  return scope.tables.flatMap((table) =>
    table.fields.filter((f) => f.linkTo === scope.table.key && !f.computed).map((link) => ({ table, link })),
  );
}

const timeKinds = new Set(['DATE', 'DATETIME']);

/** The fields that can order the records of a table in time. */
export const timeFields = (table: Table): Field[] => table.fields.filter((f) => timeKinds.has(f.kind));

export const numberFields = (table: Table): Field[] => table.fields.filter((f) => f.kind === 'NUMBER');
