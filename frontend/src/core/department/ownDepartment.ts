import type { FormDocument } from '@/core/api/forms';
import type { Values } from '@/core/api/records';
import type { User } from '@/core/api/session';

/** What a new record begins with: the first department of whoever writes it, where a field asks for that. */
export function ownDepartment({ schema }: Pick<FormDocument, 'schema'>, user: User): Values {
  const [first] = user.departments ?? [];
  if (first === undefined) return {};
  const wanted = Object.entries(schema.properties).filter(([, property]) => {
    const settings = property['x-eddy'];
    return settings?.type === 'department' && settings['default'] === 'own';
  });
  return Object.fromEntries(wanted.map(([key]) => [key, first]));
}
