import { useEffect, useMemo, useState } from 'react';
import type { FormulaSet } from '../formulas/FormulaSet';
import type { Column, Row } from './columns';

/** Works out the formulas of a row. */
export type WorkRow = (row: Row) => Row;

/** The row with its formulas as they stand now; those that only the server works out are left away. */
export function withFormulas(row: Row, columns: Column[], formulas: FormulaSet | undefined): Row {
  const found = formulas?.outcomes(row).outcomes;
  const worked = columns
    .filter(({ computed }) => computed)
    .map(({ key }) => [key, found?.get(key)?.value ?? undefined] as const);
  return { ...row, ...Object.fromEntries(worked) };
}

/** Each row is worked out once: one that changes is another row. */
function remembering(columns: Column[], formulas: FormulaSet | undefined): WorkRow {
  const known = new WeakMap<Row, Row>();
  return (row) => {
    const worked = known.get(row) ?? withFormulas(row, columns, formulas);
    known.set(row, worked);
    return worked;
  };
}

/** How a row's formulas are worked out; fetched for sub-tables that have any. The same function until that changes. */
export function useRowFormulas(columns: Column[]): WorkRow {
  const [formulas, setFormulas] = useState<FormulaSet>();
  useEffect(() => {
    let gone = false;
    if (!columns.some(({ computed }) => computed)) return undefined;
    void import('../formulas/FormulaSet').then(({ FormulaSet: Loaded }) => {
      const properties = Object.fromEntries(columns.map(({ key, property }) => [key, property]));
      if (!gone) setFormulas(new Loaded(properties));
    });
    return () => {
      gone = true;
    };
  }, [columns]);
  return useMemo(() => remembering(columns, formulas), [columns, formulas]);
}
