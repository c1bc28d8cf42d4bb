import type { FormDocument } from '@/core/api/forms';
import { CommandGroup } from '@/core/commands/Command';
import { freeFieldKey, ownColumn, requiredKeys } from '../model/fields';
import type { Target } from '../model/layout';
import { rowsForm } from '../model/rows';
import { AddField } from './AddField';
import { InRows } from './InRows';
import { RemoveElements } from './RemoveElements';
import { SetRequired } from './SetRequired';

/** A field of the form becomes a column of a sub-table. */
export function fieldToColumn(form: FormDocument, key: string, field: string, index: number) {
  const rows = rowsForm(form, field);
  const column = freeFieldKey(rows, key);
  const required = requiredKeys(form).includes(key);
  return new CommandGroup<FormDocument>('form.move', [
    new InRows(
      field,
      new AddField(column, ownColumn(form.schema.properties[key] ?? {}), { list: [], index }),
    ),
    new InRows(field, new SetRequired(column, required)),
    new RemoveElements([key]),
  ]);
}

/** A column of a sub-table becomes a field of the form. */
export function columnToField(form: FormDocument, field: string, column: string, target: Target) {
  const rows = rowsForm(form, field);
  const key = freeFieldKey(form, column);
  return new CommandGroup<FormDocument>('form.move', [
    new InRows(field, new RemoveElements([column])),
    new AddField(key, ownColumn(rows.schema.properties[column] ?? {}), target),
    new SetRequired(key, requiredKeys(rows).includes(column)),
  ]);
}
