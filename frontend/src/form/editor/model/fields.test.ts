import { describe, expect, it } from 'vitest';
import { freeFieldKey, keyProblem, newField, wishedKey } from './fields';
import { listTypes } from './lists';
import { isRows, mayBeColumn } from './rows';
import { designedAs, designedTypes, withOptions } from './fieldTypes';
import { newForm } from './newForm';

const form = newForm('visit', { en: 'Visit' });

describe('the fields of a form', () => {
  it('get a key of their English name, or their type', () => {
    expect(wishedKey('choice', { en: 'Value tier' })).toBe('value_tier');
    expect(wishedKey('choice', { 'zh-CN': '等级' })).toBe('choice');
  });

  it('get a key that is free and not the table’s own', () => {
    expect(freeFieldKey(form, 'name')).toBe('name_2');
    expect(freeFieldKey(form, 'version')).toBe('version_2');
  });

  it.each([
    ['Name', 'shape'],
    ['9a', 'shape'],
    ['created_at', 'reserved'],
    ['name', 'taken'],
    ['city', undefined],
  ])('may be called %s: %s', (key, problem) => {
    expect(keyProblem(form, key, 'other')).toBe(problem);
  });

  it('may keep their own key', () => {
    expect(keyProblem(form, 'name', 'name')).toBeUndefined();
  });

  it.each(designedTypes.map((d) => d.type))('begin complete: %s', (type) => {
    const field = newField(type, { 'zh-CN': '甲', en: 'A' }, 'customer');
    expect(field.type !== undefined || field.readOnly).toBe(true);
    const own = listTypes.some((list) => list.type === type) ? 'subtable' : type;
    expect(field['x-eddy']).toMatchObject({ type: own, label: { en: 'A' } });
    if (type === 'link') expect(field['x-eddy']?.form).toBe('customer');
  });

  it('hold several of what their one column is', () => {
    const several = newField('links', { 'zh-CN': '甲', en: 'A' }, 'customer');
    expect(several['x-eddy']?.['shown']).toBe('list');
    expect(several.items?.properties).toEqual({
      link: {
        type: 'string',
        format: 'uuid',
        'x-eddy': { type: 'link', label: { 'zh-CN': '甲', en: 'A' }, form: 'customer' },
      },
    });
    expect(isRows(several)).toBe(false);
    expect(designedAs(several)?.type).toBe('links');
    expect(mayBeColumn('links')).toBe(false);
  });

  it('allow exactly the options they offer', () => {
    const options = [{ value: 'x', label: { en: 'X' } }];
    expect(withOptions(newField('choice', {}, undefined), options)).toMatchObject({
      enum: ['x'],
      'x-eddy': { options },
    });
    expect(withOptions(newField('choices', {}, undefined), options)).toMatchObject({
      items: { enum: ['x'] },
    });
  });
});
