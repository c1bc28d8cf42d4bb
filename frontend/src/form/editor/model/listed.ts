import type { FormDocument } from '@/core/api/forms';

/** How many columns of a list a form fills by itself. */
const most = 7;

const unlisted = new Set([
  'long_text',
  'rich_text',
  'address',
  'subtable',
  'members',
  'departments',
  'links',
  'files',
  'signature',
]);

/** Whether a new field of the type becomes a column of the form's list: while there is room, and it fits into a cell. */
export function isListed(form: FormDocument, type: string): boolean {
  const columns = form.list?.columns;
  return columns !== undefined && columns.length < most && !unlisted.has(type);
}
