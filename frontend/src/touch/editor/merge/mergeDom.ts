import { partsOf } from '../model/merge';

/** How a merge field is shown: its name, and whether there is such a field. */
export interface Chip {
  name: string;
  state: 'known' | 'formula' | 'unknown';
}

/** Lets the caret stand beside a chip; never part of the text. */
const caretRoom = '\u200b';

/** Draws a stored text into an editable element: merge fields as chips that are deleted as a whole. */
export function draw(root: HTMLElement, text: string, chipOf: (expression: string) => Chip): void {
  const nodes = partsOf(text).flatMap((part): Node[] =>
    part.kind === 'text'
      ? [document.createTextNode(part.text)]
      : [
          document.createTextNode(caretRoom),
          chipElement(part.raw, chipOf(part.expression)),
          document.createTextNode(caretRoom),
        ],
  );
  // A line break at the very end is only shown with something behind it.
  root.replaceChildren(...nodes, document.createElement('br'));
}

export function chipElement(raw: string, { name, state }: Chip): HTMLElement {
  const chip = document.createElement('span');
  chip.contentEditable = 'false';
  chip.dataset.raw = raw;
  chip.dataset.state = state;
  chip.textContent = name;
  if (state !== 'known') chip.title = raw;
  return chip;
}

/** The text as it is stored: what was typed and the chips, whatever blocks the browser has made of it. */
export function read(root: HTMLElement): string {
  let text = '';
  const visit = (node: Node, last: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += (node.textContent ?? '').replaceAll(caretRoom, '');
      return;
    }
    if (!(node instanceof HTMLElement)) return;
    if (node.dataset.raw !== undefined) text += node.dataset.raw;
    else if (node.tagName === 'BR') text += last ? '' : '\n';
    else {
      if (/^(DIV|P)$/.test(node.tagName) && text !== '' && !text.endsWith('\n')) text += '\n';
      node.childNodes.forEach((child) => {
        visit(child, child === node.lastChild);
      });
    }
  };
  root.childNodes.forEach((child) => {
    visit(child, child === root.lastChild);
  });
  return text;
}

/** What is selected, in characters of the stored text; undefined when nothing of `root` is. */
export function selectedIn(root: HTMLElement): [number, number] | undefined {
  const selection = window.getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined;
  const upTo = (node: Node, offset: number) => {
    const before = document.createRange();
    before.selectNodeContents(root);
    before.setEnd(node, offset);
    const copy = document.createElement('div');
    copy.append(before.cloneContents());
    return read(copy).length;
  };
  return [upTo(range.startContainer, range.startOffset), upTo(range.endContainer, range.endOffset)];
}

/** Puts the caret after so many characters of the stored text. */
export function placeCaret(root: HTMLElement, offset: number): void {
  const range = document.createRange();
  range.selectNodeContents(root);
  let rest = offset;
  for (const node of root.childNodes) {
    const chip = node instanceof HTMLElement ? node.dataset.raw : undefined;
    const length = chip?.length ?? (node.textContent ?? '').replaceAll(caretRoom, '').length;
    if (rest <= length && node.nodeType === Node.TEXT_NODE && node.textContent !== caretRoom) {
      range.setStart(node, Math.min(rest, node.textContent?.length ?? 0));
      break;
    }
    range.setStartAfter(node);
    rest -= length;
    if (rest <= 0 && chip !== undefined) break;
  }
  range.collapse(true);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Where two texts begin to agree to their ends: the place a change was made, seen from the second. */
export function changedUpTo(before: string, after: string): number {
  let same = 0;
  while (
    same < Math.min(before.length, after.length) &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same++;
  return after.length - same;
}
