import type { LiveForm } from '@/core/api/forms';
import { fieldTypeOf } from '../state/fieldType';

const computed = new Set(['formula', 'lookup', 'rollup', 'serial']);

/** The fields a new record is asked for first: its name and key, what is required, what lists show; in the form's order. */
export function shortFields({ form, listColumns, uniqueKey }: LiveForm): string[] {
  const wanted = new Set([form.titleField, uniqueKey, ...(form.schema.required ?? []), ...listColumns]);
  return Object.entries(form.schema.properties)
    .filter(
      ([key, property]) => wanted.has(key) && !computed.has(fieldTypeOf(property)) && !property.readOnly,
    )
    .map(([key]) => key);
}
