import { useMemo } from 'react';
import type { Table } from '@/core/api/catalog';
import type { ConditionScope } from '@/core/condition/scope';
import { fieldTypeOf } from '@/form/viewer';
import { useFormEditing } from './FormEditorContext';

/** The form under edit as a table, so that conditions speak of the fields it has now. */
export function useFormScope(): ConditionScope {
  const { app, catalog, form } = useFormEditing();
  return useMemo(() => {
    const fields = Object.entries(form.schema.properties).map(([key, property]) => {
      const type = fieldTypeOf(property);
      const kind = catalog.fieldTypes.find((f) => f.key === type)?.kind ?? 'TEXT';
      const settings = property['x-eddy'] ?? {};
      const options = settings.options ?? [];
      return { key, label: settings.label ?? {}, type, kind, options, operators: [], system: false };
    });
    const table: Table = { key: form.key, label: form.label, system: false, facts: false, fields };
    return { app, table, tables: [table], tags: [] };
  }, [app, catalog, form]);
}
