import { describe, expect, it } from 'vitest';
import { importForm } from '../foreign/importForm';
import { inPlaceOf, withoutTable } from './identity';
import { newForm } from './newForm';

const label = { 'zh-CN': '客户', en: 'Client' };
const client = { ...newForm('client', label), table: 'customer' };

describe('which table a form has', () => {
  it('is its own for a copy', () => {
    expect(withoutTable(client)).not.toHaveProperty('table');
    expect(withoutTable(client).key).toBe('client');
  });

  it('stays when an older version or another document takes its place', () => {
    const old = newForm('customer', label);
    expect(inPlaceOf(old, client)).toEqual({ ...old, key: 'client', table: 'customer' });
    expect(inPlaceOf(client, old)).toEqual({ ...withoutTable(client), key: 'customer' });
  });

  it('stays when a text is read, whatever that says', () => {
    const read = (text: string) => {
      const made = importForm(text, client, 'a.json');
      if ('problem' in made) throw new Error(made.problem);
      return made.form;
    };
    const stranger = { ...newForm('order', label), table: 'secret' };
    stranger.schema.properties.name = { type: 'string' };
    expect(read(JSON.stringify(stranger))).toMatchObject({ key: 'client', table: 'customer' });
    expect(read('{"type":"object","properties":{"a":{"type":"string"}}}')).toMatchObject({
      key: 'client',
      table: 'customer',
    });
  });
});
