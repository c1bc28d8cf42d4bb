import type { FormDocument, Property } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { withProperties } from '../model/fields';
import { control, layoutOf, put, type Target } from '../model/layout';

/** Adds a field and puts it into the layout, and as a column into the list when it is `listed`. */
export class AddField extends Edit<FormDocument> {
  readonly name = 'form.addField';

  constructor(
    private readonly key: string,
    private readonly property: Property,
    private readonly target: Target,
    private readonly listed = false,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    const next = withProperties(form, { ...form.schema.properties, [this.key]: this.property });
    const placed = { ...next, ui: put(layoutOf(form), this.target, control(this.key)) };
    if (!this.listed) return placed;
    return { ...placed, list: { ...form.list, columns: [...(form.list?.columns ?? []), this.key] } };
  }
}
