import type { Property } from '@/core/api/forms';
import { fieldTypeOf } from '../state/fieldType';

/** What formulas know of a field: what its values are like to them. `number` may have decimals, `whole` has none. */
export type Like = 'number' | 'whole' | 'text' | 'boolean' | 'date' | 'datetime' | 'list';

const likes: Partial<Record<string, Like>> = {
  integer: 'whole',
  duration: 'whole',
  rating: 'whole',
  nps: 'whole',
  decimal: 'number',
  money: 'number',
  percent: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  choices: 'list',
  tags: 'list',
  text: 'text',
  long_text: 'text',
  phone: 'text',
  email: 'text',
  url: 'text',
  china_id: 'text',
  time: 'text',
  choice: 'text',
  serial: 'text',
  person: 'text',
  department: 'text',
  link: 'text',
};

/** Types whose values somebody else works out; their settings say of which kind they are. */
const worked = new Set(['formula', 'lookup', 'rollup']);

/** Like what a field's values are, or nothing where the browser cannot read them as the server does. */
export function likeOf(property: Property): Like | undefined {
  const type = fieldTypeOf(property);
  const settings = property['x-eddy'];
  return likes[worked.has(type) ? String(settings?.['result'] ?? 'number') : type];
}
