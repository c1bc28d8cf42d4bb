import type { BlankChoice, ImportCheck, Inspection, Mapping } from '@/core/api/imports';

/** Where a column goes: a field, nowhere, or a field that is made for it. */
export type Target = { field: string } | { skip: true } | { create: true };
export type Targets = Record<number, Target>;

/** Proposals the server is this sure of are taken over. */
const sureEnough = 0.5;

export function proposedTargets(inspection: Inspection): Targets {
  const taken = new Set<string>();
  const targets: Targets = {};
  const surest = [...inspection.columns].sort((a, b) => b.confidence - a.confidence);
  for (const { index, field, confidence } of surest) {
    const free = field !== undefined && confidence >= sureEnough && !taken.has(field);
    if (free) taken.add(field);
    targets[index] = free ? { field } : { skip: true };
  }
  return targets;
}

/** Columns that go nowhere although a field could be made for them. */
export function unplaced(inspection: Inspection, targets: Targets) {
  return inspection.columns.filter((column) => {
    const target = targets[column.index];
    return column.newField !== undefined && (target === undefined || 'skip' in target);
  });
}

export function toCreate(inspection: Inspection, targets: Targets) {
  return inspection.columns.flatMap(({ index, newField }) => {
    const target = targets[index];
    return newField && target && 'create' in target ? [{ index, ...newField }] : [];
  });
}

/** A field fills from one column only: giving it to another takes it from the first. */
export function withTarget(targets: Targets, index: number, target: Target): Targets {
  const next = { ...targets, [index]: target };
  if (!('field' in target)) return next;
  for (const [other, old] of Object.entries(targets)) {
    if (Number(other) !== index && 'field' in old && old.field === target.field)
      next[Number(other)] = { skip: true };
  }
  return next;
}

export const mappedFields = (targets: Targets): string[] =>
  Object.values(targets).flatMap((target) => ('field' in target ? [target.field] : []));

export type Choices = Pick<Mapping, 'mode' | 'onBlank' | 'rows'> & { key?: string };

/** Sub-tables that have a sheet of rows. */
export const proposedRows = (inspection: Inspection): string[] =>
  inspection.sheets.flatMap(({ field }) => (field === undefined ? [] : [field]));

/** Whether somebody has said what a blank cell means; a filling without a value is not yet a choice. */
const decided = (choice: BlankChoice | undefined) =>
  choice !== undefined && (typeof choice === 'string' || choice.value !== undefined);

/** Fields with blank cells nobody has decided about. */
export function undecided(blanks: ImportCheck['blanks'], onBlank: Mapping['onBlank']): string[] {
  return blanks.map(({ field }) => field).filter((field) => !decided(onBlank[field]));
}

/**
 * What is sent; columns whose field is still to be made are left out. Rows of sub-tables find their records by the form's
 * unique key, so that they stay away while no column fills it.
 */
export function mappingOf(
  targets: Targets,
  { key, mode, onBlank, rows }: Choices,
  uniqueKey?: string,
): Mapping {
  const columns: Mapping['columns'] = {};
  for (const [index, target] of Object.entries(targets)) {
    columns[Number(index)] = 'field' in target ? { field: target.field } : { skip: true };
  }
  const fields = mappedFields(targets);
  return {
    columns,
    key: key !== undefined && fields.includes(key) ? key : undefined,
    mode,
    rows: uniqueKey !== undefined && fields.includes(uniqueKey) ? rows : [],
    onBlank: Object.fromEntries(
      Object.entries(onBlank).filter(([field, choice]) => fields.includes(field) && decided(choice)),
    ),
  };
}
