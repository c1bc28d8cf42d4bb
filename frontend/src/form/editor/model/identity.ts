import type { FormDocument } from '@/core/api/forms';
import { without } from '@/core/commands/path';

/** The form as one of its own, which begins with a table of its own. */
export const withoutTable = (form: FormDocument): FormDocument =>
  form.table === undefined ? form : (without(form, 'table') as FormDocument);

/** What another document says, as the form that it is to take the place of: called as it is, over the same records. */
export const inPlaceOf = (form: FormDocument, { key, table }: FormDocument): FormDocument =>
  table === undefined ? { ...withoutTable(form), key } : { ...form, key, table };
