import { describe, expect, it } from 'vitest';
import type { Column } from './columns';
import { frozenFitting, layOut, titleWidth } from './gridLayout';

const column = (key: string, width: number, fixed = false): Column => ({ key, width, fixed, right: false });

describe('the layout of a grid', () => {
  it('shares the free room among the columns nobody has sized', () => {
    const layout = layOut([column('a', 100), column('b', 300), column('c', 200, true)], 1000);
    expect(layout.widths).toEqual([200, 600, 200]);
    expect(layout.total).toBe(1000);
  });

  it('scrolls instead of squeezing', () => {
    const layout = layOut([column('a', 400), column('b', 400)], 500, 40);
    expect(layout.widths).toEqual([400, 400]);
    expect(layout.lefts).toEqual([40, 440]);
    expect(layout.template).toBe('40px 400px 400px');
  });

  it('lets frozen columns never cover the grid, but keeps the first', () => {
    const layout = layOut([column('a', 300, true), column('b', 300, true), column('c', 300, true)], 800);
    expect(frozenFitting(layout, 3, 800)).toBe(1);
    expect(frozenFitting(layout, 3, 1200)).toBe(2);
    expect(frozenFitting(layout, 0, 800)).toBe(0);
    expect(frozenFitting(layout, 2, 100)).toBe(1);
  });

  it('has room for the title of a column, within bounds', () => {
    expect(titleWidth('Account manager')).toBeGreaterThan(120);
    expect(titleWidth('客户经理')).toBeLessThan(120);
    expect(titleWidth('客户')).toBe(26 + titleWidth(''));
    expect(titleWidth('x'.repeat(400))).toBe(240);
  });
});
