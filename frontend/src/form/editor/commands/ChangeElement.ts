import type { FormDocument } from '@/core/api/forms';
import type { Command } from '@/core/commands/Command';
import { Edit } from '@/core/commands/Edit';
import { setAt } from '@/core/commands/path';
import { layoutOf, pathOf, type Place } from '../model/layout';

/** Sets one property of an element of the layout; typing in the same one is one step. */
export class ChangeElement extends Edit<FormDocument> {
  readonly name = 'form.element';

  constructor(
    private readonly place: Place,
    private readonly part: 'label' | 'text' | 'options',
    private readonly value: unknown,
  ) {
    super();
  }

  protected change(form: FormDocument): FormDocument {
    return { ...form, ui: setAt(layoutOf(form), [...pathOf(this.place), this.part], this.value) };
  }

  mergedWith(next: Command<FormDocument>): Command<FormDocument> | undefined {
    if (!(next instanceof ChangeElement) || next.part !== this.part || this.part === 'options')
      return undefined;
    if (next.place.join() !== this.place.join()) return undefined;
    return new ChangeElement(this.place, this.part, next.value).startingFrom(this);
  }
}
