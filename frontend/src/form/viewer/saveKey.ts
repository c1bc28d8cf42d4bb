import type { KeyboardEvent } from 'react';

/** Whether a key is Ctrl/⌘ Enter, which saves from wherever one is in a form. */
export const isSaveKey = (event: KeyboardEvent) =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;

/** Whether it is Ctrl/⌘ Shift Enter: what is saved is not the last one. */
export const isForAnother = (event: KeyboardEvent) => event.shiftKey;

/**
 * Saves before a list of several hears of the key: to the list it is an Enter, which takes away what was chosen last. What is typed
 * there and not chosen yet goes the usual way, so that it is chosen first.
 */
export function saveFirst(event: KeyboardEvent, save: (event: KeyboardEvent) => void) {
  const { target } = event;
  if (!isSaveKey(event) || !(target instanceof HTMLInputElement) || target.value !== '') return;
  if (!target.closest('.ant-select-multiple')) return;
  event.preventDefault();
  event.stopPropagation();
  save(event);
}
