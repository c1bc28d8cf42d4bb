import type { TFunction } from 'i18next';
import { formatDecimal } from '@/shared/format/number';
import type { Language } from '@/shared/i18n/language';
import { readResult, readTest, type Constant, type Test } from './model/cells';
import { optionWord, type ColumnOption, type InputColumn, type OutputColumn } from './model/columns';
import type { Box, Coverage, Point } from './model/coverage';

/** What words are made with: the texts of area `rule.editor.decision` and the language one works in. */
export interface Wording {
  t: TFunction;
  language: Language;
  label: (label: InputColumn['label']) => string;
}

export function constantWords(
  value: Constant | null,
  options: readonly ColumnOption[],
  { t, language }: Wording,
): string {
  if (value === null) return t('rule.editor.decision:cell.nothing');
  if (typeof value === 'object') return value.date;
  if (typeof value === 'boolean')
    return t(value ? 'rule.editor.decision:cell.yes' : 'rule.editor.decision:cell.no');
  return typeof value === 'number' ? formatDecimal(value, language) : optionWord(options, value, language);
}

/** “high or medium”, “less than 200” */
export function testWords(test: Test, column: InputColumn, wording: Wording): string {
  const { t } = wording;
  const word = (value: Constant) => constantWords(value, column.options, wording);
  switch (test.kind) {
    case 'any':
      return t('rule.editor.decision:cell.any');
    case 'oneOf': {
      const values = test.values.map(word).join(t('rule.editor.decision:cell.or'));
      return test.not ? t('rule.editor.decision:cell.not', { values }) : values;
    }
    case 'compare':
      return t(
        column.kind === 'date'
          ? `rule.editor.decision:cell.day.${ops[test.op]}`
          : `rule.editor.decision:cell.number.${ops[test.op]}`,
        {
          value: word(test.value),
        },
      );
    case 'between': {
      const ends = test.fromOpen ? (test.toOpen ? 'none' : 'to') : test.toOpen ? 'from' : 'both';
      return t(`rule.editor.decision:cell.between.${ends}`, { from: word(test.from), to: word(test.to) });
    }
  }
}

export const ops = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

/** A cell's condition in words; the text itself where it is a formula. */
export function cellWords(text: string, column: InputColumn, wording: Wording): string {
  const test = readTest(text);
  return test ? testWords(test, column, wording) : text;
}

/** A cell's result in words; empty where none is given. */
export function resultWords(text: string, column: OutputColumn, wording: Wording): string {
  const value = readResult(text);
  return value === undefined ? text.trim().replace(/^-$/, '') : constantWords(value, column.options, wording);
}

export function pointWords(point: Point, column: InputColumn, wording: Wording): string {
  switch (point.kind) {
    case 'value':
      return constantWords(point.value, column.options, wording);
    case 'below':
      return testWords({ kind: 'compare', op: '<', value: point.value }, column, wording);
    case 'above':
      return testWords({ kind: 'compare', op: '>', value: point.value }, column, wording);
    case 'between':
      return testWords({ ...point, fromOpen: true, toOpen: true }, column, wording);
    case 'other':
      return wording.t('rule.editor.decision:cell.other');
    case 'any':
      return wording.t('rule.editor.decision:cell.any');
  }
}

/** “Value tier: medium or low; Risk level: high”; columns that make no difference are left out. */
export function boxWords(
  box: Box,
  coverage: Coverage,
  columns: readonly InputColumn[],
  wording: Wording,
): string {
  const parts = columns.flatMap((column, at) => {
    const points = coverage.points[at] ?? [];
    const chosen = box[at] ?? [];
    if (chosen.length === points.length) return [];
    const words = chosen.flatMap((point) => {
      const one = points[point];
      return one ? [pointWords(one, column, wording)] : [];
    });
    return [
      wording.t('rule.editor.decision:check.part', {
        column: wording.label(column.label),
        values: words.join(wording.t('rule.editor.decision:cell.or')),
      }),
    ];
  });
  return parts.length === 0
    ? wording.t('rule.editor.decision:check.everything')
    : parts.join(wording.t('rule.editor.decision:check.and'));
}
