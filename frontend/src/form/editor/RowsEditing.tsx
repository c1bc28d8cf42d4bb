import { useMemo, type ReactNode } from 'react';
import { InRows } from './commands/InRows';
import { FormEditingContext, useFormEditing, type FormEditing } from './FormEditorContext';
import { layoutOf } from './model/layout';
import { issuesOfRows, rowsForm } from './model/rows';

/** Around what edits the columns of a sub-table: to it they are the fields of a form. */
export function RowsEditing({ field, children }: { field: string; children: ReactNode }) {
  const outer = useFormEditing();
  const inner = useMemo<FormEditing>(() => {
    const form = rowsForm(outer.form, field);
    return {
      ...outer,
      form,
      layout: layoutOf(form),
      issues: issuesOfRows(outer.issues, field),
      rows: field,
      execute: (command) => {
        outer.execute(new InRows(field, command));
      },
    };
  }, [outer, field]);
  return <FormEditingContext value={inner}>{children}</FormEditingContext>;
}
