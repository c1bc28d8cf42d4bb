import { describe, expect, it } from 'vitest';
import type { Table } from '@/core/api/catalog';
import { linkedMost } from './linkTo';

const table = (key: string, ...linkTo: string[]): Table => ({
  key,
  label: {},
  system: false,
  facts: false,
  fields: linkTo.map((form, n) => ({
    key: `link_${n}`,
    label: {},
    type: 'link',
    kind: 'LINK',
    linkTo: form,
    operators: [],
    system: false,
  })),
});

describe('the form a new link begins with', () => {
  it('is the one most others point to', () => {
    const tables = [table('call', 'customer'), table('customer'), table('order', 'customer', 'call')];
    expect(linkedMost(tables)).toBe('customer');
  });

  it('counts neither the links of a form to itself nor those of system tables', () => {
    const tables = [table('call'), table('part', 'part'), { ...table('todo', 'part'), system: true }];
    expect(linkedMost(tables)).toBe('call');
  });

  it('is none where there is no form', () => {
    expect(linkedMost([])).toBeUndefined();
  });
});
