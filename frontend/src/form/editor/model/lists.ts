import { Building2, Link, UsersRound } from 'lucide-react';
import type { Property } from '@/core/api/forms';
import type { Label } from '@/shared/i18n/language';
import type { DesignedType } from './fieldTypes';

/** A sub-table shown as a list: `column` is the type of what it holds, and the key of its column. */
export interface ListType extends DesignedType {
  label: Label;
  column: string;
}

const list = (column: string): Property => ({
  type: 'array',
  items: {
    type: 'object',
    properties: { [column]: { type: 'string', format: 'uuid', 'x-eddy': { type: column } } },
  },
});

const settings = { type: 'subtable', shown: 'list' };

/** Several people, departments or records in one field. */
export const listTypes: ListType[] = [
  {
    type: 'members',
    column: 'person',
    group: 'link',
    icon: UsersRound,
    label: { 'zh-CN': '成员多选', en: 'Members (several)' },
    property: list('person'),
    settings,
  },
  {
    type: 'departments',
    column: 'department',
    group: 'link',
    icon: Building2,
    label: { 'zh-CN': '部门多选', en: 'Departments (several)' },
    property: list('department'),
    settings,
  },
  {
    type: 'links',
    column: 'link',
    group: 'link',
    icon: Link,
    label: { 'zh-CN': '关联多条', en: 'Linked records (several)' },
    property: list('link'),
    settings,
  },
];

/** The property with its column called as the field, and linked to a form. */
export function withColumn(
  property: Property,
  column: string,
  label: Label,
  form: string | undefined,
): Property {
  const own = property.items?.properties?.[column];
  const linked = column === 'link' ? { form } : {};
  const next: Property = { ...own, 'x-eddy': { ...own?.['x-eddy'], label, ...linked } };
  return { ...property, items: { ...property.items, properties: { [column]: next } } };
}
