import type { Table } from '@/core/api/catalog';

/** The form a new link begins with: the one most others point to, such as that of the customers; else the first. */
export function linkedMost(tables: readonly Table[]): string | undefined {
  const forms = tables.filter((table) => !table.system);
  const links = (form: string) =>
    forms.filter(({ key, fields }) => key !== form && fields.some((field) => field.linkTo === form)).length;
  const most = Math.max(0, ...forms.map(({ key }) => links(key)));
  return forms.find(({ key }) => links(key) === most)?.key;
}
