import { isBlank, readResult, readTest } from './cells';
import type { DecisionModel } from './DecisionModel';

/** Why a document can be shown and not be edited here. */
export type LockReason =
  | { reason: 'policy' }
  | { reason: 'formulaInput'; column: string }
  | { reason: 'formulaCell'; row: number; column: string };

const nameOnly = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** What in a table keeps it from being edited here, if anything. */
export function lockOf(model: DecisionModel): LockReason | undefined {
  const input = model.inputs.find(({ expression }) => !nameOnly.test(expression));
  if (input) return { reason: 'formulaInput', column: input.label || input.expression };
  for (const [at, row] of model.rows.entries()) {
    const test = row.tests.findIndex(({ text }) => readTest(text) === undefined);
    const result = row.results.findIndex(({ text }) => !isBlank(text) && readResult(text) === undefined);
    const column = model.inputs[test]?.label ?? model.outputs[result]?.label;
    if (column !== undefined) return { reason: 'formulaCell', row: at + 1, column };
  }
  return undefined;
}
