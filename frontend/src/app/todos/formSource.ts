import type { TodoDetail } from '@/core/api/todos';
import type { FormSource } from '@/form/viewer';

/** The todo's form without the link to its record, which the server fills in. */
export function formSource(todo: Pick<TodoDetail, 'form' | 'record'>): FormSource {
  const { form, record } = todo;
  if (!form) return { schema: { properties: {} } };
  const kept = Object.entries(form.schema.properties).filter(
    ([, property]) => !(property['x-eddy']?.type === 'link' && property['x-eddy'].form === record?.form),
  );
  const properties = Object.fromEntries(kept);
  const required = form.schema.required?.filter((key) => key in properties);
  return { ...form, schema: { ...form.schema, properties, required } };
}
