import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import editor from '../i18n/en.json';
import type { FieldOption } from '../model/fieldTypes';
import { startEditorTexts } from '../testing';
import { OptionsField } from './OptionsField';

beforeAll(startEditorTexts);

const two: FieldOption[] = [
  { value: 'option_1', label: { en: 'Option 1' } },
  { value: 'option_2', label: { en: 'Won' } },
];

function Options() {
  const [options, setOptions] = useState(two);
  return <OptionsField options={options} onChange={setOptions} />;
}

const names = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: editor.options.name });
const chosen = (input: HTMLInputElement | undefined) => [input?.selectionStart, input?.selectionEnd];

describe('the options of a choice', () => {
  it('are named one after the other with Enter, and one more after the last', () => {
    render(<Options />);
    names()[0]?.focus();
    fireEvent.keyDown(names()[0] ?? document.body, { key: 'Enter' });
    expect(document.activeElement).toBe(names()[1]);
    fireEvent.keyDown(names()[1] ?? document.body, { key: 'Enter' });
    expect(names()).toHaveLength(3);
    expect(document.activeElement).toBe(names()[2]);
  });

  it('let the name they came with be typed over at once', () => {
    render(<Options />);
    fireEvent.click(screen.getByRole('button', { name: editor.options.add }));
    expect(document.activeElement).toBe(names()[2]);
    expect(chosen(names()[2])).toEqual([0, 'Option 3'.length]);
  });

  const details = (name: string) => {
    fireEvent.click(screen.getByRole('button', { name: `Colour and translation of “${name}”` }));
    return screen.getByRole<HTMLInputElement>('textbox', { name: editor.options.value });
  };

  it('keep another value once it is complete, and give the keyboard back', () => {
    render(<Options />);
    const value = details('Won');
    fireEvent.change(value, { target: { value: 'zh' } });
    fireEvent.change(value, { target: { value: 'zh-CN' } });
    expect(screen.getByRole('textbox', { name: editor.options.value })).toBe(value);
    fireEvent.keyDown(value, { key: 'Enter' });
    expect(document.activeElement).toBe(names()[1]);
    expect(details('Won').value).toBe('zh-CN');
  });

  it('give the keyboard back when the value stays', () => {
    render(<Options />);
    fireEvent.keyDown(details('Won'), { key: 'Enter' });
    expect(document.activeElement).toBe(names()[1]);
  });

  it('do not take the value of another option, nor none', () => {
    render(<Options />);
    const value = details('Won');
    for (const bad of ['option_1', ' ']) {
      fireEvent.change(value, { target: { value: bad } });
      expect(value.getAttribute('aria-invalid')).toBe('true');
      fireEvent.keyDown(value, { key: 'Enter' });
    }
    fireEvent.keyDown(value, { key: 'Escape' });
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Won');
  });
});
