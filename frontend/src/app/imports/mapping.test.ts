import { describe, expect, it } from 'vitest';
import type { InspectedColumn, Inspection } from '@/core/api/imports';
import {
  mappingOf,
  proposedRows,
  proposedTargets,
  toCreate,
  undecided,
  unplaced,
  withTarget,
} from './mapping';

const column = (index: number, header: string, more: Partial<InspectedColumn>): InspectedColumn => ({
  index,
  header,
  samples: [],
  confidence: 0,
  ...more,
});
const newField = { key: 'churn', property: { type: 'string' } };
const inspection: Inspection = {
  id: 'u',
  fileName: 'a.csv',
  encoding: 'UTF-8',
  titled: true,
  header: [],
  sample: [],
  columns: [
    column(0, 'Id', { field: 'unified_id', confidence: 0.9 }),
    column(1, 'Number', { field: 'unified_id', confidence: 0.6 }),
    column(2, 'Perhaps', { field: 'city', confidence: 0.2 }),
    column(3, 'Churn', { newField }),
  ],
  sheets: [
    { name: 'Lines', rows: 2, field: 'lines', columns: ['Item'], unknown: [] },
    { name: 'Notes', rows: 0, columns: [], unknown: [] },
  ],
};

describe('import mapping', () => {
  it('takes over sure proposals, each field once', () => {
    expect(proposedTargets(inspection)).toEqual({
      0: { field: 'unified_id' },
      1: { skip: true },
      2: { skip: true },
      3: { skip: true },
    });
  });

  it('knows which columns could become new fields', () => {
    const targets = proposedTargets(inspection);
    expect(unplaced(inspection, targets).map((c) => c.header)).toEqual(['Churn']);
    const chosen = withTarget(targets, 3, { create: true });
    expect(unplaced(inspection, chosen)).toEqual([]);
    expect(toCreate(inspection, chosen)).toEqual([{ index: 3, ...newField }]);
  });

  it('takes a field from the column that had it', () => {
    const targets = withTarget(proposedTargets(inspection), 1, { field: 'unified_id' });
    expect(targets[0]).toEqual({ skip: true });
    expect(targets[1]).toEqual({ field: 'unified_id' });
  });

  it('sends only choices about fields that are filled', () => {
    const mapping = mappingOf(proposedTargets(inspection), {
      key: 'email',
      mode: 'goodRows',
      onBlank: { unified_id: 'skipRow', city: 'empty' },
      rows: [],
    });
    expect(mapping.key).toBeUndefined();
    expect(mapping.onBlank).toEqual({ unified_id: 'skipRow' });
    expect(mapping.columns[3]).toEqual({ skip: true });
  });

  it('takes rows of sub-tables once a column fills the unique key', () => {
    const rows = proposedRows(inspection);
    expect(rows).toEqual(['lines']);
    const choices = { mode: 'goodRows', onBlank: {}, rows } as const;
    const targets = proposedTargets(inspection);
    expect(mappingOf(targets, choices, 'unified_id').rows).toEqual(['lines']);
    expect(mappingOf(withTarget(targets, 0, { skip: true }), choices, 'unified_id').rows).toEqual([]);
    expect(mappingOf(targets, choices).rows).toEqual([]);
  });

  it('waits until every blank has a choice, and a filling its value', () => {
    const blanks = ['a', 'b', 'c'].map((field) => ({ field, count: 1 }));
    expect(undecided(blanks, { a: 'empty', b: { value: undefined } })).toEqual(['b', 'c']);
    expect(undecided(blanks, { a: 'empty', b: { value: 0 }, c: 'skipRow' })).toEqual([]);
  });
});
