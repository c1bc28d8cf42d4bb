import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';

export interface Meter {
  field: Field;
  value: number;
  min: number;
  max: number;
  /** The third of the range the value lies in. */
  band: 'low' | 'medium' | 'high';
}

/** A score says how much of a hundred; a shorter range is a grade, a longer one no more than a limit. */
const shortest = 50;
const longest = 100;

/** The numbers of a record that lie in a range its form gives, as scores do. */
export function meters(live: LiveForm, values: Record<string, unknown>): Meter[] {
  return live.table.fields.flatMap((field) => {
    const { minimum: min, maximum: max } = live.form.schema.properties[field.key] ?? {};
    const value = values[field.key];
    if (min === undefined || max === undefined || typeof value !== 'number') return [];
    if (max - min < shortest || max - min > longest) return [];
    const part = (value - min) / (max - min);
    return [{ field, value, min, max, band: part < 1 / 3 ? 'low' : part < 2 / 3 ? 'medium' : 'high' }];
  });
}
