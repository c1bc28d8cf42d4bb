import type { FormDocument } from '@/core/api/forms';
import type { Reaction } from '@/core/commands/CommandStack';
import { Edit } from '@/core/commands/Edit';
import { withoutLost } from '../model/fields';

/** Takes fields that are gone out of lists, logic and the like. */
export class ForgetLost extends Edit<FormDocument> {
  readonly name = 'form.forget';

  protected change(form: FormDocument): FormDocument {
    return withoutLost(form);
  }
}

/** After any command that takes fields away, nothing else of the form speaks of them. */
export const forgetLostFields: Reaction<FormDocument> = (stack, { command, before, after }) => {
  if (command instanceof ForgetLost) return;
  const gone = Object.keys(before.schema.properties).some((key) => !(key in after.schema.properties));
  if (gone) stack.execute(new ForgetLost());
};
