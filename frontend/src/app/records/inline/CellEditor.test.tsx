import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Field } from '@/core/api/catalog';
import type { LiveForm, Property } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { createQueryClient } from '@/core/api/queryClient';
import type { Rec } from '@/core/api/records';
import { startI18n } from '@/shared/i18n/i18n';
import viewerTexts from '@/form/viewer/i18n/en.json';
import texts from '../i18n/en.json';
import CellEditor from './CellEditor';
import { isEditable } from './editable';

beforeAll(() =>
  startI18n(() => Promise.resolve({ 'app.records': texts, 'form.viewer': viewerTexts, shared: {} }), 'en'),
);

const field = (key: string, type: string, system = false) =>
  ({ key, type, label: { en: key }, system }) as Field;
const properties: Record<string, Property> = {
  city: { type: 'string', maxLength: 5, 'x-eddy': { type: 'text' } },
  tier: {
    type: 'string',
    enum: ['high', 'low'],
    'x-eddy': { type: 'choice', options: ['high', 'low'].map((value) => ({ value, label: { en: value } })) },
  },
  fixed: { type: 'string', readOnly: true, 'x-eddy': { type: 'text' } },
  sum: { type: 'number', 'x-eddy': { type: 'formula' } },
};
const live = {
  form: {
    schema: { properties },
    logic: [
      {
        effect: 'lock',
        fields: ['city'],
        if: { left: { field: 'tier' }, op: 'eq', right: { value: 'low' } },
      },
    ],
  },
} as unknown as LiveForm;

function draw(of: Field, values: Record<string, unknown>, ahead?: string[]) {
  const client = createQueryClient();
  client.setQueryData(keys.session, { user: { id: '1', role: 'staff' } });
  const record = { id: 'r', title: 'Anna', values, display: {} } as unknown as Rec;
  const onSave = vi.fn();
  const onLeave = vi.fn();
  render(
    <QueryClientProvider client={client}>
      <CellEditor
        {...{
          app: 'shop',
          live,
          record,
          field: of,
          name: of.key,
          aheadRef: ahead && { current: ahead },
          onSave,
          onLeave,
        }}
      />
    </QueryClientProvider>,
  );
  return { onSave, onLeave };
}

describe('the input in a cell', () => {
  it('is given what was typed before it was there', () => {
    const { onSave, onLeave } = draw(field('city', 'text'), { city: 'Rome' }, ['O', 's', 'l', 'o', 'Enter']);
    expect(onSave).toHaveBeenCalledWith('Oslo');
    expect(onLeave).toHaveBeenCalledWith('down');
  });

  it('has the keyboard, saves at Enter and goes down', () => {
    const { onSave, onLeave } = draw(field('city', 'text'), { city: 'Rome' });
    const input = screen.getByRole('textbox', { name: 'city' });
    expect(document.activeElement).toBe(input);
    fireEvent.change(input, { target: { value: 'Oslo' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Oslo');
    expect(onLeave).toHaveBeenCalledExactlyOnceWith('down');
  });

  it('leaves the value alone at Escape, and saves nothing where nothing changed', () => {
    const { onSave, onLeave } = draw(field('city', 'text'), { city: 'Rome' });
    const input = screen.getByRole('textbox', { name: 'city' });
    fireEvent.keyDown(input, { key: 'Tab', shiftKey: true });
    expect(onLeave).toHaveBeenLastCalledWith('left');
    fireEvent.change(input, { target: { value: 'Oslo' } });
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(onSave).not.toHaveBeenCalled();
  });

  it('stays with what the form refuses', () => {
    const { onSave, onLeave } = draw(field('city', 'text'), {});
    const input = screen.getByRole('textbox', { name: 'city' });
    fireEvent.change(input, { target: { value: 'Amsterdam' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(screen.getByRole('alert').textContent).not.toBe('');
    expect(onSave).not.toHaveBeenCalled();
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('saves a choice at once, but not while one walks through the options', () => {
    const { onSave, onLeave } = draw(field('tier', 'choice'), { tier: 'high' });
    const low = screen.getByRole('radio', { name: /low/ });
    fireEvent.keyDown(low, { key: 'ArrowRight' });
    fireEvent.click(low);
    expect(onSave).not.toHaveBeenCalled();
    fireEvent.keyDown(low, { key: 'Enter' });
    expect(onSave).toHaveBeenCalledExactlyOnceWith('low');
    expect(onLeave).toHaveBeenCalledExactlyOnceWith('down');
  });

  it('says so when a rule of the form locks the field', () => {
    draw(field('city', 'text'), { city: 'Rome', tier: 'low' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('group').textContent).toContain('cannot be changed');
  });
});

describe('a field', () => {
  it('is edited in place only where people type it', () => {
    expect(isEditable(live, field('city', 'text'))).toBe(true);
    expect(isEditable(live, field('fixed', 'text'))).toBe(false);
    expect(isEditable(live, field('sum', 'formula'))).toBe(false);
    expect(isEditable(live, field('created_at', 'datetime', true))).toBe(false);
    expect(isEditable(live, field('gone', 'text'))).toBe(false);
    const facts = { form: { ...live.form, facts: true } } as LiveForm;
    expect(isEditable(facts, field('city', 'text'))).toBe(false);
  });
});
