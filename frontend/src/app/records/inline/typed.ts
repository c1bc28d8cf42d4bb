/** Types keys where the keyboard is: characters, as one piece, into a text, the others as events. */
export function type(keys: readonly string[]): void {
  let piece = '';
  for (const key of [...keys, '']) {
    if (key.length === 1) {
      piece += key;
      continue;
    }
    const at = document.activeElement;
    if (piece !== '' && (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement))
      insert(at, piece);
    piece = '';
    if (key !== '') at?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
}

/** Inputs that hold no text, check boxes and the like, know no place to insert. */
function insert(input: HTMLInputElement | HTMLTextAreaElement, piece: string): void {
  if (input.selectionStart === null) return;
  input.setRangeText(piece, input.selectionStart, input.selectionEnd ?? input.selectionStart, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
