import type { Catalog } from '@/core/api/catalog';
import type { FormDocument } from '@/core/api/forms';
import type { LinkOf } from './Renaming';

/** Where links lead: those of the form and its sub-tables as they are now, those of other tables as the app has them. */
export const linksOf =
  (form: FormDocument, catalog: Catalog): LinkOf =>
  (table, link) => {
    const { properties } = form.schema;
    if (table === form.key) return properties[link]?.['x-eddy']?.form;
    if (table.startsWith(`${form.key}.`)) {
      if (link === 'parent') return form.key;
      return properties[table.slice(form.key.length + 1)]?.items?.properties?.[link]?.['x-eddy']?.form;
    }
    return catalog.tables.find(({ key }) => key === table)?.fields.find(({ key }) => key === link)?.linkTo;
  };
