import { describe, expect, it, vi } from 'vitest';
import type { LogicRule, ObjectSchema } from '@/core/api/forms';
import type { Values } from '@/core/api/records';
import { FormState } from './FormState';

const schema: ObjectSchema = {
  properties: {
    name: { type: 'string', maxLength: 5 },
    stage: { type: 'string', enum: ['active', 'lost'] },
    reason: { type: 'string' },
    age: { type: 'integer', minimum: 0 },
    language: { type: 'string', default: 'en' },
  },
  required: ['name'],
};
const lost = { left: { field: 'stage' }, op: 'eq', right: { value: 'lost' } } as const;
const logic = [
  { effect: 'show', fields: ['reason'], if: lost },
  { effect: 'require', fields: ['reason'], if: lost },
  { effect: 'lock', fields: ['age'], if: { left: { field: 'name' }, op: 'empty' } },
] as const;
const source = { schema, logic: logic.map((rule) => ({ ...rule, fields: [...rule.fields] })) };

describe('FormState', () => {
  it('tells only the field that changed', () => {
    const form = new FormState(source, {});
    const name = vi.fn();
    const age = vi.fn();
    form.subscribe('name', name);
    form.subscribe('stage', age);
    form.set('name', 'Li');
    expect(name).toHaveBeenCalledTimes(1);
    expect(age).not.toHaveBeenCalled();
  });

  it('asks nobody for what a cleaning rule fills', () => {
    const fill = { key: 'a', kind: 'fill', fields: ['name'], from: 'median' } as const;
    const rules = (more: object) => [{ ...fill, fields: ['name'], ...more }];
    expect(new FormState({ ...source, cleaning: rules({}) }, {}).get('name').required).toBe(false);
    expect(new FormState({ ...source, cleaning: rules({ if: lost }) }, {}).get('name').required).toBe(true);
  });

  it('begins with defaults, but not where a record is stored', () => {
    expect(new FormState(source, {}).get('language').value).toBe('en');
    expect(new FormState(source, { name: 'Li' }, { stored: true }).get('language').value).toBeUndefined();
  });

  it('shows and requires a field when its condition holds, and hides it again', () => {
    const form = new FormState(source, { stage: 'active' });
    expect(form.get('reason').visible).toBe(false);
    form.set('stage', 'lost');
    expect(form.get('reason')).toMatchObject({ visible: true, required: true });
    form.set('stage', 'active');
    expect(form.get('reason').visible).toBe(false);
  });

  it('locks a field by condition', () => {
    const form = new FormState(source, {});
    expect(form.get('age').locked).toBe(true);
    form.set('name', 'Li');
    expect(form.get('age').locked).toBe(false);
  });

  it('names the first field with an error and leaves hidden ones alone', () => {
    const form = new FormState(source, {});
    expect(form.checkAll()).toBe('name');
    form.set('name', 'Li');
    expect(form.checkAll()).toBeUndefined();
    form.set('stage', 'lost');
    expect(form.checkAll()).toBe('reason');
  });

  it('forgets an error as soon as the value changes', () => {
    const form = new FormState(source, { name: 'much too long' });
    form.check('name');
    expect(form.get('name').error).toEqual({ key: 'error.long', args: { max: 5 } });
    form.set('name', 'Li');
    expect(form.get('name').error).toBeUndefined();
  });

  it('answers what changed, with null for what was taken away', () => {
    const form = new FormState(source, { name: 'Li', age: 3 });
    form.set('name', undefined);
    form.set('age', 4);
    expect(form.changes()).toEqual({ name: null, age: 4, language: 'en' });
  });

  it('starts from defaults of the schema', () => {
    expect(new FormState(source, {}).values()).toEqual({ language: 'en' });
  });

  it('puts findings of the server at their fields and gives back the rest', () => {
    const form = new FormState(source, {});
    const issue = { severity: 'ERROR', code: 'x', message: 'Taken' } as const;
    const rest = form.showIssues([
      { ...issue, place: '/name' },
      { ...issue, place: '/other' },
    ]);
    expect(form.get('name').error).toEqual({ text: 'Taken' });
    expect(rest).toHaveLength(1);
  });
});

describe('a form whose logic fills', () => {
  const text = { type: 'string' };
  const is = (field: string, value: unknown) => ({ left: { field }, op: 'eq' as const, right: { value } });
  const fill = (field: string, to: object, more: object = {}) => ({
    effect: 'fill' as const,
    fields: [field],
    if: is('stage', 'lost'),
    to: to as { value: unknown },
    ...more,
  });
  const of = (...rules: LogicRule[]) => ({
    schema: { properties: { stage: text, reason: text, note: text, owner: text } },
    logic: rules,
  });
  const form = (rules: LogicRule[], values: Values = {}, stored = false) =>
    new FormState(of(...rules), values, { stored });

  it('fills while the condition holds, and takes it back', () => {
    const filled = form([fill('reason', { value: 'price' })]);
    filled.set('stage', 'lost');
    expect(filled.get('reason')).toMatchObject({ value: 'price', filled: 'now', locked: false });
    expect(filled.values()).toEqual({ stage: 'lost', reason: 'price' });
    filled.set('stage', 'active');
    expect(filled.values()).toEqual({ stage: 'active' });
  });

  it('keeps what was typed, and fills again what was cleared once the field is left', () => {
    const filled = form([fill('reason', { value: 'price' })], { stage: 'lost' });
    filled.set('reason', 'other');
    expect(filled.get('reason')).toMatchObject({ value: 'other', filled: undefined });
    filled.set('reason', undefined);
    expect(filled.get('reason').value).toBeUndefined();
    filled.leave('reason');
    expect(filled.get('reason').value).toBe('price');
  });

  it('locks what holds against people', () => {
    const filled = form([fill('reason', { value: 'price' }, { overwrite: true })], { reason: 'mine' });
    filled.set('stage', 'lost');
    expect(filled.get('reason')).toMatchObject({ value: 'price', locked: true });
    filled.set('stage', 'active');
    expect(filled.get('reason')).toMatchObject({ value: 'mine', locked: false });
  });

  it('fills along a chain, whatever the order of the rules', () => {
    const chain = form([fill('note', { field: 'reason' }), fill('reason', { value: 'price' })]);
    chain.set('stage', 'lost');
    expect(chain.values()).toEqual({ stage: 'lost', reason: 'price', note: 'price' });
  });

  it('gives a new record what a field begins with, and a stored one nothing', () => {
    expect(new FormState(source, {}).values()).toEqual({ language: 'en' });
    const stored = new FormState(source, { name: 'Li' }, { stored: true });
    expect(stored.dirty()).toBe(false);
    expect(stored.changes()).toEqual({});
  });

  it('fills nothing because of what was written in a field that is hidden since', () => {
    const hide: LogicRule = { effect: 'hide', fields: ['owner'], if: is('stage', 'lost') };
    const owned = { left: { field: 'owner' }, op: 'notEmpty' };
    const stored = form([hide, fill('reason', { value: 'price' }, { if: owned })], { owner: 'Li' }, true);
    stored.set('owner', 'Wu');
    stored.set('stage', 'lost');
    expect(stored.changes()).toEqual({ stage: 'lost' });
  });

  it('leaves a stored record alone until something it asks for is written', () => {
    const stored = form([fill('reason', { value: 'price' })], { stage: 'lost' }, true);
    expect(stored.dirty()).toBe(false);
    stored.set('owner', 'Li');
    expect(stored.changes()).toEqual({ owner: 'Li' });
    stored.set('stage', 'active');
    stored.set('stage', 'lost');
    expect(stored.changes()).toEqual({ owner: 'Li' });
  });

  it('asks nobody for what only the server can work out', () => {
    const formula = fill('reason', { formula: 'note' });
    const required = { effect: 'require' as const, fields: ['reason'], if: is('stage', 'lost') };
    const later = form([formula, required], { stage: 'lost' });
    expect(later.get('reason')).toMatchObject({ filled: 'later', required: false });
    expect(later.checkAll()).toBeUndefined();
    later.learn(() => ({ value: 'worked out' }));
    expect(later.get('reason')).toMatchObject({ value: 'worked out', filled: 'now', required: true });
  });

  it('sees of a hidden field nothing, as the server to which it is not sent', () => {
    const hide = { effect: 'hide' as const, fields: ['note'], if: is('stage', 'lost') };
    const byNote = { effect: 'require' as const, fields: ['owner'], if: is('note', 'x') };
    const hidden = form([hide, byNote], { note: 'x' });
    expect(hidden.get('owner').required).toBe(true);
    hidden.set('stage', 'lost');
    expect(hidden.get('owner').required).toBe(false);
    expect(hidden.values()).toEqual({ stage: 'lost' });
  });
});
