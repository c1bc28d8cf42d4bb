import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { requiredKeys, withProperties, withRequired } from '../model/fields';
import { control, insertAt, layoutOf, placeOf } from '../model/layout';

/** Puts a copy of a field right after it. */
export class DuplicateField extends Edit<FormDocument> {
  readonly name = 'form.duplicate';

  constructor(
    private readonly key: string,
    private readonly copy: string,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    const layout = layoutOf(form);
    const place = placeOf(layout, this.key);
    const property = form.schema.properties[this.key];
    if (!place || !property) return form;
    const ui = insertAt(layout, place.slice(0, -1), (place.at(-1) ?? 0) + 1, control(this.copy));
    const next = withProperties(form, { ...form.schema.properties, [this.copy]: structuredClone(property) });
    return { ...withRequired(next, this.copy, requiredKeys(form).includes(this.key)), ui };
  }
}
