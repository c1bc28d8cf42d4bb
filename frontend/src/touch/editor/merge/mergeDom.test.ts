import { describe, expect, it } from 'vitest';
import { changedUpTo, chipElement, draw, placeCaret, read, selectedIn, type Chip } from './mergeDom';

const chipOf = (expression: string): Chip => ({ name: `[${expression}]`, state: 'known' });
const drawn = (text: string) => {
  const root = document.createElement('div');
  document.body.append(root);
  draw(root, text, chipOf);
  return root;
};

describe('a text with merge fields on the page', () => {
  it.each(['', '您好', '{{name}}', '{{ name }}，您好\n\n{{owner.name}}', 'line\n', '\n\n', '{{a}}{{b}}'])(
    'is read as it was drawn: %j',
    (text) => {
      expect(read(drawn(text))).toBe(text);
    },
  );

  it('shows names instead of what is stored', () => {
    const root = drawn('您好 {{name}}');
    const chip = root.querySelector('span');
    expect(chip?.textContent).toBe('[name]');
    expect(chip?.contentEditable).toBe('false');
  });

  it('is read through the blocks a browser makes of new lines', () => {
    const root = drawn('one');
    const block = document.createElement('div');
    block.append('two ', chipElement('{{name}}', chipOf('name')));
    root.lastChild?.remove();
    root.append(block);
    expect(read(root)).toBe('one\ntwo {{name}}');
  });

  it.each([0, 1, 2, 10, 11])('finds the caret where it was put: %i', (offset) => {
    const root = drawn('ab{{name}}c');
    placeCaret(root, offset);
    expect(selectedIn(root)).toEqual([offset, offset]);
  });

  it('keeps the caret where something changed', () => {
    expect(changedUpTo('a{{name}}c', 'ab{{name}}c')).toBe(2);
    expect(changedUpTo('abc', 'ab')).toBe(2);
    const root = drawn('ab{{name}}c');
    placeCaret(root, 1);
    expect(window.getSelection()?.anchorNode?.textContent).toBe('ab');
    expect(window.getSelection()?.anchorOffset).toBe(1);
  });
});
