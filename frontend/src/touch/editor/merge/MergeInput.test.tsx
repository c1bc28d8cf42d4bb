import { act, fireEvent, render, screen } from '@testing-library/react';
import { createRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Chip } from './mergeDom';
import { placeCaret } from './mergeDom';
import { MergeInput, type MergeInputHandle } from './MergeInput';

const chipOf = (expression: string): Chip => ({ name: `Field ${expression}`, state: 'known' });

function open(text: string, lines = true) {
  const handle = createRef<MergeInputHandle>();
  const stored = { text };
  let set: (text: string) => void = () => undefined;
  function Page() {
    const [value, setValue] = useState(text);
    set = setValue;
    return (
      <MergeInput
        handle={handle}
        name="Text"
        language="en"
        lines={lines}
        value={value}
        chipOf={chipOf}
        onChange={(next) => {
          stored.text = next;
          setValue(next);
        }}
      />
    );
  }
  render(<Page />);
  const box = screen.getByLabelText('Text');
  return {
    box,
    handle,
    stored,
    set: (next: string) => {
      act(() => {
        set(next);
      });
    },
  };
}

const caretAt = (box: HTMLElement, offset: number) => {
  act(() => {
    box.focus();
  });
  placeCaret(box, offset);
  fireEvent.keyUp(box);
};

describe('a box for a text with merge fields', () => {
  it('shows names, not braces', () => {
    const { box } = open('Hello {{name}}');
    expect(box.textContent).toContain('Field name');
    expect(box.textContent).not.toContain('{{');
  });

  it('puts a field where the caret last stood', () => {
    const { box, handle, stored } = open('Hello, bye');
    caretAt(box, 5);
    act(() => {
      box.blur();
      handle.current?.insert('name');
    });
    expect(stored.text).toBe('Hello{{name}}, bye');
    expect(screen.getByText('Field name')).toBeTruthy();
  });

  it('puts a field at the end while nobody has been in the box', () => {
    const { handle, stored } = open('Hello ');
    act(() => handle.current?.insert('name'));
    expect(stored.text).toBe('Hello {{name}}');
  });

  it('takes plain text from the clipboard, in one line where there is one', () => {
    const { box, stored } = open('ab', false);
    caretAt(box, 1);
    fireEvent.paste(box, { clipboardData: { getData: () => '1\n2' } });
    expect(stored.text).toBe('a1 2b');
  });

  it('breaks lines with Enter where it has lines', () => {
    const many = open('ab');
    caretAt(many.box, 1);
    fireEvent.keyDown(many.box, { key: 'Enter' });
    expect(many.stored.text).toBe('a\nb');
  });

  it('shows what an undo brings back', () => {
    const { box, set } = open('new');
    set('old {{name}}');
    expect(box.textContent).toContain('old');
    expect(box.textContent).toContain('Field name');
  });
});
