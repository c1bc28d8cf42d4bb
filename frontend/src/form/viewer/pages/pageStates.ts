import type { Page, UiElement } from '@/core/api/forms';
import type { FormState } from '../state/FormState';

/** The fields that stand below an element. */
export function keysBelow(element: UiElement): string[] {
  if (element.type === 'Control') return [element.scope.replace('#/properties/', '')];
  return 'elements' in element ? element.elements.flatMap(keysBelow) : [];
}

/** One tab or step as it stands. */
export interface PageState {
  page: Page;
  /** Its index among all pages of the layout. */
  index: number;
  keys: string[];
  /** How many of its fields have an error. */
  wrong: number;
}

/** The pages there is something to see on: those whose fields are all hidden are left out. */
export function pageStates(pages: readonly Page[], form: FormState): PageState[] {
  return pages.flatMap((page, index) => {
    const keys = keysBelow(page).filter((key) => form.has(key));
    const visible = keys.filter((key) => form.get(key).visible);
    if (keys.length > 0 && visible.length === 0) return [];
    return [{ page, index, keys, wrong: visible.filter((key) => form.get(key).error).length }];
  });
}
