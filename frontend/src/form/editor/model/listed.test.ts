import { describe, expect, it } from 'vitest';
import { AddField } from '../commands/AddField';
import { isListed } from './listed';
import { newForm } from './newForm';

const form = newForm('visit', { en: 'Visit' });

describe('the columns of a list', () => {
  it('are joined by new fields that fit into a cell, until there are seven', () => {
    expect(isListed(form, 'date')).toBe(true);
    expect(isListed(form, 'long_text')).toBe(false);
    const full = { ...form, list: { columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } };
    expect(isListed(full, 'date')).toBe(false);
  });

  it('are left to the server where the form names none', () => {
    expect(isListed({ ...form, list: undefined }, 'date')).toBe(false);
  });

  it('hold the field that was added, and let go of it when that is undone', () => {
    const adding = new AddField('day', { type: 'string' }, { list: [0], index: 1 }, true);
    const next = adding.execute(form);
    expect(next.list?.columns).toEqual(['name', 'day']);
    expect(adding.revert(next)).toEqual(form);
  });
});
