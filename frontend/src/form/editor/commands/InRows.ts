import type { FormDocument } from '@/core/api/forms';
import type { Command } from '@/core/commands/Command';
import { Edit } from '@/core/commands/Edit';
import { rowsForm, withRollupsOver, withRowsForm } from '../model/rows';
import { RenameField } from './RenameField';

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
    const next = withRowsForm(form, this.field, this.command.execute(rowsForm(form, this.field)));
    return this.command instanceof RenameField ? this.renamed(next, this.command) : next;
  }

  /** Roll-ups over the rows name their columns, in what they add up and in their condition. */
  private renamed(form: FormDocument, { from, to }: RenameField): FormDocument {
    return withRollupsOver(
      form,
      this.field,
      (settings) =>
        JSON.parse(JSON.stringify(settings), (key, value: unknown) =>
          (key === 'field' || key === 'on') && value === from ? to : value,
        ) as Record<string, unknown>,
    );
  }

  mergedWith(next: Command<FormDocument>): Command<FormDocument> | undefined {
    if (!(next instanceof InRows) || next.field !== this.field) return undefined;
    const merged = this.command.mergedWith?.(next.command);
    return merged && new InRows(this.field, merged).startingFrom(this);
  }
}
