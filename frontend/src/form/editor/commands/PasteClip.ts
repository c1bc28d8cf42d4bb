import type { FormDocument } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import type { Clip } from '../model/clip';
import { requiredKeys, withProperties } from '../model/fields';
import { insertAt, layoutOf, type Container, type Place, type Target } from '../model/layout';

/** Puts copied elements onto the form, with their fields and the rules among them. Their keys must be free. */
export class PasteClip extends Edit<FormDocument> {
  readonly name = 'form.paste';

  constructor(
    private readonly clip: Clip,
    private readonly target: Extract<Target, { list: Place }>,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    const { elements, properties, required, logic } = this.clip;
    const { list, index } = this.target;
    const next = withProperties(form, { ...form.schema.properties, ...properties });
    return {
      ...next,
      schema: { ...next.schema, required: [...requiredKeys(form), ...required] },
      ui: elements.reduce<Container>(
        (ui, element, at) => insertAt(ui, list, index + at, element),
        layoutOf(form),
      ),
      ...(logic.length > 0 ? { logic: [...(form.logic ?? []), ...logic] } : {}),
    };
  }
}
