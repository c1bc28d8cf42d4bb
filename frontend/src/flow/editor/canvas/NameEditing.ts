import LabelEditingProvider from 'bpmn-js/lib/features/label-editing/LabelEditingProvider';

/** Typing names on the canvas. A box that is left without a change is no step of the history. */
export class NameEditing extends LabelEditingProvider {
  override update(element: unknown, text: string, before: string, bounds: unknown): void {
    if (text !== before) super.update(element, text, before, bounds);
  }
}
