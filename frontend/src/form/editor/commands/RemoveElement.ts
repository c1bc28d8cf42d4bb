import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { withProperties } from '../model/fields';
import { elementAt, keysIn, layoutOf, removeAt, type Place } from '../model/layout';

/** Takes a field, or a section with its fields, out of the form. */
export class RemoveElement extends Edit<FormDocument> {
  readonly name = 'form.remove';

  constructor(private readonly place: Place) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    const layout = layoutOf(form);
    const element = elementAt(layout, this.place);
    const gone = new Set(element ? keysIn(element) : []);
    const left = Object.entries(form.schema.properties).filter(([key]) => !gone.has(key));
    return { ...withProperties(form, Object.fromEntries(left)), ui: removeAt(layout, this.place) };
  }
}
