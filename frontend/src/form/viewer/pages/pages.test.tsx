import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogicRule, Page, Pages } from '@/core/api/forms';
import { createQueryClient } from '@/core/api/queryClient';
import { startI18n } from '@/shared/i18n/i18n';
import { FormView } from '../FormView';
import texts from '../i18n/en.json';
import { FormState } from '../state/FormState';

beforeAll(() => startI18n(() => Promise.resolve({ 'form.viewer': texts, shared: {} }), 'en'));

const text = (title: string) => ({ type: 'string', title });
const page = (en: string, ...keys: string[]): Page => ({
  type: 'Category',
  label: { en },
  elements: [
    { type: 'Label', text: { en: `About ${en}` } },
    ...keys.map((key) => ({ type: 'Control' as const, scope: `#/properties/${key}` })),
  ],
});
const hidden: LogicRule = { effect: 'show', fields: ['c'], if: { left: { field: 'a' }, op: 'notEmpty' } };

async function draw(variant?: 'stepper', readOnly = false) {
  const ui: Pages = {
    type: 'Categorization',
    elements: [page('One', 'a'), page('Two', 'b'), page('Three', 'c')],
    ...(variant ? { options: { variant } } : {}),
  };
  const schema = { properties: { a: text('A'), b: text('B'), c: text('C') }, required: ['b'] };
  const form = new FormState({ schema, ui, logic: [hidden] }, {});
  render(
    <QueryClientProvider client={createQueryClient()}>
      <FormView form={form} readOnly={readOnly} />
    </QueryClientProvider>,
  );
  await screen.findByText('About One');
  return form;
}

const type = (name: string, value: string) => {
  fireEvent.change(screen.getByLabelText(new RegExp(`^${name}`)), { target: { value } });
};

describe('tabs', () => {
  it('show one page with its texts, and leave out pages whose fields are all hidden', async () => {
    await draw();
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['One', 'Two']);
    expect(screen.getByText('About One')).toBeTruthy();
    type('A', 'x');
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['One', 'Two', 'Three']);
  });

  it('go to the page with an error when the form is checked, and mark it', async () => {
    const form = await draw();
    let wrong: string | undefined;
    act(() => {
      wrong = form.checkAll();
      expect(document.querySelector('[data-field="b"]')).toBeTruthy();
    });
    expect(wrong).toBe('b');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Two');
    expect(screen.getByLabelText('1 field to put right')).toBeTruthy();
    type('B', 'x');
    expect(screen.queryByLabelText('1 field to put right')).toBeNull();
  });

  it('go to the page the server speaks of', async () => {
    const form = await draw();
    act(() => {
      form.showIssues([{ severity: 'ERROR', code: 'x', place: '/b', message: 'Taken' }]);
    });
    expect(screen.getByRole('alert').textContent).toBe('Taken');
  });
});

describe('steps', () => {
  const press = (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }));
  };
  const now = () => document.querySelector('[aria-current="step"]')?.textContent;

  it('check a step before the next one opens', async () => {
    await draw('stepper');
    type('A', 'x');
    press('Next');
    expect(now()).toBe('2Two');
    press('Next');
    expect(now()).toBe('2Two');
    expect(screen.getByText(texts.error.required)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(/^B/));
    type('B', 'x');
    press('Next');
    expect(now()).toBe('3Three');
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
    press('Back');
    expect(now()).toBe('2Two');
  });

  it('are not jumped over: every step in between is checked', async () => {
    await draw('stepper');
    type('A', 'x');
    press('3 Three');
    expect(now()).toBe('2Two');
  });

  it('are turned freely where nothing can be filled in', async () => {
    await draw('stepper', true);
    press('Next');
    expect(now()).toBe('2Two');
  });
});
