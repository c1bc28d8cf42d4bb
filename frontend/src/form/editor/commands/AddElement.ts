import type { FormDocument, UiElement } from '@/core/api/forms';
import { Edit } from '@/core/commands/Edit';
import { layoutOf, put, type Target } from '../model/layout';

/** Puts a section, or a field the form already has, into the layout. */
export class AddElement extends Edit<FormDocument> {
  readonly name = 'form.addElement';

  constructor(
    private readonly element: UiElement,
    private readonly target: Target,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    return { ...form, ui: put(layoutOf(form), this.target, this.element) };
  }
}
