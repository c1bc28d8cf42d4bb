import { describe, expect, it } from 'vitest';
import type { Department } from '@/core/api/departments';
import { DepartmentTree } from './departmentTree';

const of = (id: string, name: string, parent?: string, nameEn?: string): Department => ({
  id,
  name,
  parent,
  nameEn,
  retired: false,
  people: 1,
  peopleWithin: 1,
});

const tree = new DepartmentTree([
  of('sales', '销售部', undefined, 'Sales'),
  of('east', '华东', 'sales', 'East'),
  of('service', '服务部'),
  of('east2', '华东', 'service', 'East'),
  of('hotline', '热线', 'service'),
]);

describe('the tree of departments', () => {
  it('calls one by its name, and by those above where the name is not enough', () => {
    expect(tree.label('hotline', 'zh-CN')).toBe('热线');
    expect(tree.label('east', 'zh-CN')).toBe('销售部/华东');
    expect(tree.label('sales', 'en')).toBe('Sales');
  });

  it('says the path in the language of the reader, in the other where there is one name', () => {
    expect(tree.path('east', 'en')).toBe('Sales/East');
    expect(tree.path('hotline', 'en')).toBe('服务部/热线');
  });

  it('knows what lies in what, itself included', () => {
    expect(tree.isWithin('east', 'sales')).toBe(true);
    expect(tree.isWithin('sales', 'sales')).toBe(true);
    expect(tree.isWithin('sales', 'east')).toBe(false);
    expect(tree.isWithin('gone', 'sales')).toBe(false);
  });

  it('lists a department with all below it, those above first', () => {
    expect(tree.inner('sales').map(({ id }) => id)).toEqual(['sales', 'east']);
    expect(tree.inner('gone')).toEqual([]);
  });
});
