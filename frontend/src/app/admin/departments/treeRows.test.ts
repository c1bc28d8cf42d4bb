import { describe, expect, it } from 'vitest';
import type { Department } from '@/core/api/departments';
import { DepartmentTree } from '@/core/department/departmentTree';
import { dropParent, treeRows, type TreeRow } from './treeRows';

const of = (id: string, parent?: string): Department => ({
  id,
  name: id,
  parent,
  retired: false,
  people: 0,
  peopleWithin: 0,
});
const tree = new DepartmentTree([
  of('sales'),
  of('east', 'sales'),
  of('shanghai', 'east'),
  of('west', 'sales'),
  of('hr'),
]);
const keysOf = (rows: TreeRow[]): string => rows.map((r) => `${r.key}(${keysOf(r.children)})`).join(' ');

describe('the rows of the tree', () => {
  it('are all of them without a search', () => {
    expect(keysOf(treeRows(tree, ''))).toBe('sales(east(shanghai()) west()) hr()');
  });

  it('are with a search what fits, what lies in it and what is above it', () => {
    expect(keysOf(treeRows(tree, ' EAST'))).toBe('sales(east(shanghai()))');
    expect(keysOf(treeRows(tree, 'nobody'))).toBe('');
  });
});

it('drops into a department, or beside it', () => {
  const [east] = tree.below('sales');
  if (!east) throw new Error('There is an east.');
  expect(dropParent(east, false)).toBe('east');
  expect(dropParent(east, true)).toBe('sales');
});
