import type { Label } from '@/shared/i18n/language';

/** A decision table as it is edited: what its XML says, without the XML. Ids are those of the elements. */
export interface DecisionModel {
  key: string;
  settings: DecisionSettings;
  hitPolicy: HitPolicy;
  inputs: DecisionInput[];
  outputs: DecisionOutput[];
  rows: DecisionRow[];
}

/** One row at most applies, or the first that does. */
export type HitPolicy = 'UNIQUE' | 'FIRST';

/** Our settings of a decision, as docs/formats/decision.md says. */
export interface DecisionSettings {
  form?: string;
  label?: Label;
  outputs?: Record<string, OutputSettings>;
  [more: string]: unknown;
}

export interface OutputSettings {
  label?: Label;
  values?: NamedValue[];
}

export interface NamedValue {
  value: string;
  label?: Label;
}

export interface DecisionInput {
  id: string;
  label: string;
  /** Key of a field, or name of a value of the running case. */
  expression: string;
  /** What can stand there, where no field says so: constants as the XML writes them. */
  values: string;
}

export interface DecisionOutput {
  id: string;
  label: string;
  /** Under which flows find the result. */
  name: string;
  typeRef?: string;
}

export interface DecisionRow {
  id: string;
  note: string;
  /** One per input, in their order. */
  tests: DecisionCell[];
  /** One per output, in their order. */
  results: DecisionCell[];
}

export interface DecisionCell {
  id: string;
  /** As the XML writes it; people see words only. */
  text: string;
}

/** The first of `prefix_1`, `prefix_2`, … that no element of the table has. */
export function freeId(model: DecisionModel, prefix: string, also: readonly string[] = []): string {
  const used = new Set([...idsOf(model), ...also]);
  for (let n = 1; ; n++) {
    const id = `${prefix}_${n}`;
    if (!used.has(id)) return id;
  }
}

function idsOf(model: DecisionModel): string[] {
  return [
    model.key,
    ...model.inputs.flatMap(({ id }) => [id, `${id}_expression`, `${id}_values`]),
    ...model.outputs.map(({ id }) => id),
    ...model.rows.flatMap((row) => [row.id, ...[...row.tests, ...row.results].map(({ id }) => id)]),
  ];
}
