import { useMemo } from 'react';
import type { Catalog, Field, Table } from '@/core/api/catalog';
import type { FormDocument, Property } from '@/core/api/forms';
import { useFormEditing } from './FormEditorContext';
import { hasRows, resultOf, rowsTable } from './model/rows';

/** The tables of the app, those of the form's own sub-tables as they are on the canvas now. */
export function useTablesNow(): Table[] {
  const { catalog, form } = useFormEditing();
  return useMemo(() => {
    const others = catalog.tables.filter((table) => !table.key.startsWith(`${form.key}.`));
    const own = Object.entries(form.schema.properties)
      .filter(([, property]) => hasRows(property))
      .map(([key, property]) => rowsTableOf(catalog, form, key, property));
    return [...own, ...others];
  }, [catalog, form]);
}

function rowsTableOf(catalog: Catalog, form: FormDocument, key: string, property: Property): Table {
  const known = (type: string) => catalog.fieldTypes.find((one) => one.key === type);
  const field = (name: string, own: Property): Field => {
    const settings = own['x-eddy'] ?? {};
    const type = resultOf(own);
    return {
      key: name,
      label: settings.label ?? {},
      type,
      kind: known(type)?.kind ?? 'TEXT',
      linkTo: settings.form,
      options: settings.options ?? [],
      operators: known(type)?.operators ?? [],
      system: false,
      computed: settings.type === 'formula',
    };
  };
  const parent: Field = {
    key: 'parent',
    label: form.label,
    type: 'link',
    kind: 'LINK',
    linkTo: form.key,
    operators: [],
    system: true,
  };
  const columns = Object.entries(property.items?.properties ?? {}).map(([name, own]) => field(name, own));
  return {
    key: rowsTable(form.key, key),
    label: property['x-eddy']?.label ?? {},
    system: true,
    facts: false,
    fields: [parent, ...columns],
  };
}
