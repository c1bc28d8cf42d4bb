import type { FormDocument } from '@/core/api/forms';
import type { Command } from '@/core/commands/Command';
import { Edit } from '@/core/commands/Edit';
import { rowsForm, withRowsForm } from '../model/rows';

/** Does to the columns of a sub-table what a command does to the fields of a form. */
export class InRows extends Edit<FormDocument> {
  readonly name: string;

  constructor(
    private readonly field: string,
    private readonly command: Command<FormDocument>,
  ) {
    super();
    this.name = command.name;
  }

  protected change(form: FormDocument): FormDocument {
    return withRowsForm(form, this.field, this.command.execute(rowsForm(form, this.field)));
  }

  mergedWith(next: Command<FormDocument>): Command<FormDocument> | undefined {
    if (!(next instanceof InRows) || next.field !== this.field) return undefined;
    const merged = this.command.mergedWith?.(next.command);
    return merged && new InRows(this.field, merged).startingFrom(this);
  }
}
