import { useT } from '@/shared/i18n/i18n';
import type { Problem, Refusal } from './judge/judgement';

const known = new Set(
  (
    'type required dependentRequired additional enum const minLength maxLength minimum maximum exclusiveMinimum ' +
    'exclusiveMaximum multipleOf pattern format minItems maxItems uniqueItems contains minProperties maxProperties ' +
    'propertyNames anyOf oneOf not false'
  ).split(' '),
);

/** What a schema says of a document, in the reader's language. */
export function useProblemWords() {
  const t = useT('form.editor.foreign');
  const kinds = (types: string) =>
    types
      .split(', ')
      .map((type) => t(`json.${type}`))
      .join(t('or'));
  return {
    of({ keyword, args }: Problem): string {
      if (keyword === 'oneOf.several') return t('problem.several', args);
      const words = { ...args, keyword };
      if (keyword === 'type') {
        return t('problem.type', { types: kinds(String(args['types'])), type: kinds(String(args['type'])) });
      }
      return known.has(keyword) ? t(`problem.${keyword}`, words) : t('problem.other', words);
    },
    place: ({ place }: Problem): string => (place.length === 0 ? t('try.top') : place.join(' › ')),
    refusal: ({ why, what }: Refusal): string =>
      why === 'time' && what !== undefined
        ? t('refused.timePattern', { what })
        : t(`refused.${why}`, { what: what ?? '…' }),
  };
}
