import type { CleaningRule } from '@/core/api/cleaning';

/** Whether a rule of the form gives the field a value where people leave it blank; the server does so. */
export const isFilled = (rules: readonly CleaningRule[] | undefined, key: string): boolean =>
  (rules ?? []).some((rule) => rule.kind === 'fill' && rule.if === undefined && rule.fields.includes(key));
