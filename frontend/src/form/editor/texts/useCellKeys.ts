import type { KeyboardEvent } from 'react';

type Step = -1 | 1;

function stepOf(event: KeyboardEvent, box: HTMLTextAreaElement | HTMLInputElement): Step | undefined {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'Enter') return event.shiftKey ? undefined : 1;
  // Inside a text of several lines the arrows move within it first.
  const { selectionStart, value } = box;
  if (event.key === 'ArrowDown' && !value.slice(selectionStart ?? 0).includes('\n')) return 1;
  return event.key === 'ArrowUp' && !value.slice(0, selectionStart ?? 0).includes('\n') ? -1 : undefined;
}

/** ↑ ↓ and Enter go to the same column of the row above or below. */
export function useCellKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const box = event.target;
    if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return;
    const step = stepOf(event, box);
    if (!step) return;
    event.preventDefault();
    const column = box.lang;
    const cells = [...event.currentTarget.querySelectorAll<HTMLTextAreaElement>(`[lang="${column}"]`)];
    const next = cells[cells.indexOf(box as HTMLTextAreaElement) + step];
    next?.focus();
    next?.select();
  };
}
