import { describe, expect, it, vi } from 'vitest';
import type { ObjectSchema } from '@/core/api/forms';
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
