import { useMemo } from 'react';
import type { Table } from '@/core/api/catalog';
import type { Property } from '@/core/api/forms';
import type { ConditionScope } from '@/core/condition/scope';
import { fieldTypeOf } from '@/form/viewer';
import { useFormEditing } from './FormEditorContext';
import { hasRows } from './model/rows';

/** Rows are there or not: what they say is asked through roll-ups. The tree of departments is the server's alone. */
function operatorsOf(property: Property, kind: string, all: string[]): string[] {
  if (hasRows(property)) return all;
  return kind === 'DEPARTMENT' || kind === 'PERSON' ? all.filter((one) => one !== 'within') : [];
}

/** The form under edit as a table, so that conditions speak of the fields it has now. */
export function useFormScope(): ConditionScope {
  const { app, catalog, form } = useFormEditing();
  return useMemo(() => {
    const fields = Object.entries(form.schema.properties).map(([key, property]) => {
      const type = fieldTypeOf(property);
      const known = catalog.fieldTypes.find((f) => f.key === type);
      const kind = known?.kind ?? 'TEXT';
      const operators = operatorsOf(property, kind, known?.operators ?? []);
      const settings = property['x-eddy'] ?? {};
      const options = settings.options ?? [];
      return { key, label: settings.label ?? {}, type, kind, options, operators, system: false };
    });
    const table: Table = { key: form.key, label: form.label, system: false, facts: false, fields };
    return { app, table, tables: [table], tags: [] };
  }, [app, catalog, form]);
}
