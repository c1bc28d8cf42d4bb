import { Edit } from '@/core/commands/Edit';
import type { DecisionModel } from '../model/DecisionModel';
import { newRow } from './AddRow';

/** Puts the same row below a row. */
export class DuplicateRow extends Edit<DecisionModel> {
  readonly name = 'decision.duplicateRow';

  constructor(private readonly at: number) {
    super();
  }

  protected change(model: DecisionModel): DecisionModel {
    const row = model.rows[this.at];
    if (!row) return model;
    const rows = [...model.rows];
    const texts = (cells: typeof row.tests) => cells.map(({ text }) => text);
    rows.splice(this.at + 1, 0, newRow(model, row.note, texts(row.tests), texts(row.results)));
    return { ...model, rows };
  }
}
