import type { Property } from '@/core/api/forms';
import type { FillFormula } from '../state/fills';
import { fieldTypeOf } from '../state/fieldType';
import { validate } from '../state/validate';
import { outcome } from './evaluate';
import { modes, rounded } from './exact';
import { likeOf, type Like } from './given';
import { syntaxOf } from './syntax';

/** Decimals that the column of a type keeps. */
const decimals: Partial<Record<string, number>> = { money: 4, percent: 8, decimal: 8 };

/** A result as a value of its target; one of another kind is none, as on the server. */
function fitting(value: unknown, target: Property): unknown {
  const like = likeOf(target);
  switch (like) {
    case 'whole':
    case 'number':
      return typeof value === 'number'
        ? rounded(value, decimals[fieldTypeOf(target)] ?? 0, modes.halfUp)
        : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
    case 'datetime':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.+Z$/.test(value) ? value : null;
    default:
      return typeof value === 'string' ? value : null;
  }
}

/**
 * How the formulas of fills are worked out.
 *
 * @param today the day of the app's time zone; without it, formulas that ask for the day are left to the server
 */
export function fillFormula(properties: Record<string, Property>, today?: () => string): FillFormula {
  const likes: Record<string, Like | undefined> = Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [key, likeOf(property)]),
  );
  return (formula, target, values) => {
    try {
      const syntax = syntaxOf(formula, likes);
      if (!syntax || (syntax.asksToday && !today)) return undefined;
      const read = [...syntax.reads].filter((key) => isRight(values[key], properties[key]));
      const known = Object.fromEntries(read.map((key) => [key, values[key]]));
      const one = outcome(formula, known, likes, today?.() ?? '');
      return one && { value: fitting(one.value, target) };
    } catch {
      // A draft that is not finished yet.
      return undefined;
    }
  };
}

/** A value that its own field refuses counts as missing. */
const isRight = (value: unknown, property: Property | undefined) =>
  property !== undefined && validate(value, property, false) === undefined;
