import { fireEvent, render, screen } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ObjectSchema, Property } from '@/core/api/forms';
import { createQueryClient } from '@/core/api/queryClient';
import { startI18n } from '@/shared/i18n/i18n';
import { FormView } from './FormView';
import { FormState, type FormSource } from './state/FormState';
import texts from './i18n/en.json';

beforeAll(() => startI18n(() => Promise.resolve({ 'form.viewer': texts, shared: {} }), 'en'));

function draw(source: FormSource, values = {}, onSubmit?: (another: boolean) => void) {
  const form = new FormState(source, values);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <FormView form={form} onSubmit={onSubmit} />
    </QueryClientProvider>,
  );
  return form;
}

const plain: ObjectSchema = {
  properties: {
    days: { type: 'integer', title: 'Days', minimum: 1 },
    tag: { type: 'string', 'x-eddy': { label: { 'zh-CN': '标签', en: 'Tag' } } },
    secret: { type: 'string', title: 'Secret' },
    kind: { type: 'string', title: 'Kind', enum: ['a', 'b'] },
  },
  required: ['days'],
};

describe('FormView', () => {
  it('draws a plain JSON Schema with the titles it has', () => {
    draw({ schema: plain });
    expect(screen.getByLabelText(/Days/)).toBeTruthy();
    expect(screen.getByLabelText('Tag')).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Kind' })).toBeTruthy();
  });

  it('writes what is typed into the form', () => {
    const form = draw({ schema: plain });
    fireEvent.change(screen.getByLabelText('Tag'), { target: { value: 'vip' } });
    expect(form.values()).toEqual({ tag: 'vip' });
  });

  it('draws only what the layout names', () => {
    draw({
      schema: plain,
      ui: {
        type: 'Group',
        label: { en: 'Box' },
        elements: [{ type: 'Control', scope: '#/properties/tag' }],
      },
    });
    expect(screen.getByText('Box')).toBeTruthy();
    expect(screen.queryByLabelText('Secret')).toBeNull();
  });

  it('says at the field what is wrong', async () => {
    const form = draw({ schema: plain });
    expect(form.checkAll()).toBe('days');
    expect(await screen.findByText(texts.error.required)).toBeTruthy();
  });

  it('lets a choice be taken away by a second click', () => {
    const form = draw({ schema: plain }, { kind: 'a' });
    fireEvent.click(screen.getByRole('radio', { name: 'a' }));
    expect(form.values()).toEqual({});
  });

  it('saves with Ctrl Enter and leaves what was chosen last of several', async () => {
    const saved = vi.fn();
    const kinds: Property = { type: 'array', items: { enum: ['a', 'b'] }, title: 'Kinds', uniqueItems: true };
    const form = draw({ schema: { properties: { kinds } } }, {}, saved);
    const input = screen.getByRole('combobox', { name: 'Kinds' });
    fireEvent.mouseDown(input);
    await screen.findByTitle('a');
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 13 });
    fireEvent.keyUp(input, { key: 'Enter', keyCode: 13 });
    expect(form.values()).toEqual({ kinds: ['a'] });
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 13, ctrlKey: true });
    expect(saved).toHaveBeenCalledOnce();
    expect(form.values()).toEqual({ kinds: ['a'] });
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 13, ctrlKey: true, shiftKey: true });
    expect(saved.mock.calls).toEqual([[false], [true]]);
  });
});
