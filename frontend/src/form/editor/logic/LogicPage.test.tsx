import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { drawInDesigner, startEditorTexts } from '../testing';
import { LogicPage } from './LogicPage';

beforeAll(startEditorTexts);

const text = (en: string) => ({ type: 'string', 'x-eddy': { type: 'text', label: { en } } });
const is = (field: string, value: string) => ({ left: { field }, op: 'eq' as const, right: { value } });

const form: FormDocument = {
  schemaVersion: 1,
  key: 'call',
  label: { en: 'Call' },
  schema: { properties: { result: text('Result'), reason: text('Reason'), note: text('Note') } },
  logic: [
    { effect: 'show', fields: ['reason'], if: is('result', 'lost') },
    { effect: 'require', fields: ['note'], if: is('result', 'won') },
  ],
};

const cards = () => screen.queryAllByRole('listitem');
const logicOf = (now: FormDocument) => now.logic?.map((rule) => `${rule.effect} ${rule.fields.join()}`);

describe('the page of all rules', () => {
  it('reads each rule aloud', () => {
    drawInDesigner(<LogicPage />, form, { at: '?tab=logic' });
    expect(cards().map((card) => card.textContent)).toEqual([
      expect.stringMatching(/Show Reason if .*Result.*lost/),
      expect.stringMatching(/Require Note if .*Result.*won/),
    ]);
  });

  it('shows only what speaks of the field in the address, and leads back to it', () => {
    const { address } = drawInDesigner(<LogicPage />, form, { at: '?tab=logic&field=note' });
    expect(cards()).toHaveLength(1);
    fireEvent.click(screen.getByText('Back to “Note”'));
    expect(address()).toBe('?field=note');
  });

  it('adds a rule about nothing yet among all of them, and opens it', () => {
    const drawn = drawInDesigner(<LogicPage />, form, { at: '?tab=logic&field=note' });
    fireEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
    expect(logicOf(drawn.form())).toEqual(['show reason', 'require note', 'show ']);
    expect(drawn.address()).toBe('?tab=logic&rule=2');
    expect(screen.getByRole('radio', { name: /Lock/ })).toBeTruthy();
    const subject = screen.getByRole('combobox', { name: 'What is asked about' });
    expect(subject.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(subject);
    const offered = document.querySelector('.ant-select-item-option[title="Result"]');
    fireEvent.click(offered ?? document.body);
    expect(drawn.form().logic?.[2]?.if).toMatchObject({ all: [{ left: { field: 'result' } }] });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Compared with' }));
  });

  it('keeps the open rule in sight while it comes to speak of other fields', () => {
    drawInDesigner(<LogicPage />, form, { at: '?tab=logic&field=note&rule=0' });
    expect(cards()).toHaveLength(2);
  });

  it('changes what happens, and takes it back', () => {
    const drawn = drawInDesigner(<LogicPage />, form, { at: '?tab=logic&rule=0' });
    fireEvent.click(screen.getByRole('radio', { name: /Hide/ }));
    expect(logicOf(drawn.form())?.[0]).toBe('hide reason');
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(form);
  });

  it('duplicates, reorders with the keys and deletes', () => {
    const drawn = drawInDesigner(<LogicPage />, form, { at: '?tab=logic' });
    const inCard = (at: number) => within(cards()[at] ?? document.body);
    fireEvent.click(inCard(0).getByRole('button', { name: 'Duplicate this rule' }));
    expect(logicOf(drawn.form())).toEqual(['show reason', 'show reason', 'require note']);
    fireEvent.keyDown(inCard(2).getByRole('button', { name: /^Rule 3/ }), { key: 'ArrowUp' });
    expect(logicOf(drawn.form())).toEqual(['show reason', 'require note', 'show reason']);
    expect(document.activeElement).toBe(inCard(1).getByRole('button', { name: /^Rule 2/ }));
    fireEvent.click(inCard(0).getByRole('button', { name: 'Delete this rule' }));
    expect(logicOf(drawn.form())).toEqual(['require note', 'show reason']);
    for (let n = 0; n < 3; n++) act(drawn.stack.undo);
    expect(drawn.form()).toEqual(form);
  });

  it('says an issue at its rule', () => {
    const issue = {
      severity: 'ERROR',
      code: 'x',
      place: '/logic/1/if/right',
      message: 'No such option',
    } as const;
    drawInDesigner(<LogicPage />, form, { at: '?tab=logic', issues: [issue] });
    expect(within(cards()[1] ?? document.body).getByRole('alert').textContent).toContain('No such option');
    expect(within(cards()[0] ?? document.body).queryByRole('alert')).toBeNull();
  });

  it('reads a fill aloud, and keeps with an effect only what belongs to it', () => {
    const filling: FormDocument = {
      ...form,
      logic: [
        {
          effect: 'fill',
          fields: ['note'],
          if: is('result', 'won'),
          to: { field: 'reason' },
          overwrite: true,
        },
      ],
    };
    const drawn = drawInDesigner(<LogicPage />, filling, { at: '?tab=logic&rule=0' });
    expect(cards()[0]?.textContent).toMatch(
      /Fill Note with the value of Reason \(in place of what was entered\) if .*Result.*won/,
    );
    fireEvent.click(screen.getByRole('checkbox', { name: /in place of what was entered/ }));
    expect(drawn.form().logic?.[0]).not.toHaveProperty('overwrite');
    fireEvent.click(screen.getByRole('radio', { name: /Lock/ }));
    expect(drawn.form().logic?.[0]).toEqual({ effect: 'lock', fields: ['note'], if: is('result', 'won') });
    act(drawn.stack.undo);
    act(drawn.stack.undo);
    expect(drawn.form()).toEqual(filling);
  });

  it('finds a fill by the field it takes the value of', () => {
    const filling: FormDocument = {
      ...form,
      logic: [{ effect: 'fill', fields: ['note'], if: { all: [] }, to: { formula: 'reason + "note"' } }],
    };
    drawInDesigner(<LogicPage />, filling, { at: '?tab=logic&field=reason' });
    expect(cards()).toHaveLength(1);
  });
});
