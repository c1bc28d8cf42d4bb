import { describe, expect, it } from 'vitest';
import { newRule, nextOrder, opposite, reorder } from './RuleDocument';

describe('a rule document', () => {
  it('is complete from the start', () => {
    expect(newRule('r', { en: 'R' }, 'customer', 20)).toMatchObject({
      schemaVersion: 1,
      order: 20,
      if: { all: [] },
      then: [],
    });
  });

  it.each([
    [
      { action: 'add_tag', tag: 'x' },
      { action: 'remove_tag', tag: 'x' },
    ],
    [
      { action: 'join_group', group: 'x' },
      { action: 'leave_group', group: 'x' },
    ],
    [{ action: 'freeze_marketing', days: 3 }, { action: 'unfreeze_marketing' }],
    [{ action: 'start_flow', flow: 'x' }, undefined],
  ])('knows what undoes %j', (action, undone) => {
    expect(opposite(action)).toEqual(undone);
  });

  it('comes after all others', () => {
    expect(nextOrder([])).toBe(10);
    expect(nextOrder([10, 24])).toBe(30);
  });
});

describe('the order of rules', () => {
  const rules = [
    { key: 'a', order: 10 },
    { key: 'b', order: 20 },
    { key: 'c', order: 30 },
  ];

  it('changes one rule where there is room between its new neighbours', () => {
    expect([...reorder(rules, 2, 1)]).toEqual([['c', 15]]);
    expect([...reorder(rules, 0, 2)]).toEqual([['a', 40]]);
    expect([...reorder(rules, 2, 0)]).toEqual([['c', 5]]);
  });

  it('numbers all anew where there is none', () => {
    const tight = [
      { key: 'a', order: 1 },
      { key: 'b', order: 2 },
      { key: 'c', order: 3 },
    ];
    expect([...reorder(tight, 2, 1)]).toEqual([
      ['a', 10],
      ['c', 20],
      ['b', 30],
    ]);
  });
});
