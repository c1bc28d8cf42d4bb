import { DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../Decision.module.css';
import type { Comparison, Constant, Test } from '../../model/cells';
import type { TestEditorProps } from '../TestCell';

type Mode = 'any' | 'eq' | Comparison | 'between';
type Ends = 'both' | 'from' | 'to' | 'none';

const modes: Mode[] = ['any', 'eq', '<', '<=', '>', '>=', 'between'];
const names = {
  any: 'any',
  eq: 'eq',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  between: 'between',
} as const;

/** A number or a day compared: with one, or between two. */
export function MeasureTest({ column, test, onChange }: TestEditorProps) {
  const t = useT('rule.editor.decision');
  const date = column.kind === 'date';
  const mode: Mode = test.kind === 'compare' ? test.op : test.kind === 'oneOf' ? 'eq' : test.kind;
  const [first, second] = ends(test, date);
  const input = (value: Constant, set: (value: Constant) => void, name: string) =>
    date ? (
      <DatePicker
        allowClear={false}
        value={typeof value === 'object' ? dayjs(value.date) : undefined}
        aria-label={name}
        onChange={(day) => {
          if (!Array.isArray(day) && day) set({ date: day.format('YYYY-MM-DD') });
        }}
      />
    ) : (
      <InputNumber
        autoFocus
        controls={false}
        value={typeof value === 'number' ? value : undefined}
        aria-label={name}
        onChange={(number) => {
          if (number !== null) set(number);
        }}
      />
    );
  const between = (from: Constant, to: Constant, which: Ends): Test => ({
    kind: 'between',
    from,
    to,
    fromOpen: which === 'to' || which === 'none',
    toOpen: which === 'from' || which === 'none',
  });
  const which: Ends =
    test.kind !== 'between'
      ? 'both'
      : test.fromOpen
        ? test.toOpen
          ? 'none'
          : 'to'
        : test.toOpen
          ? 'from'
          : 'both';
  return (
    <div className={styles.measure}>
      <Select<Mode>
        value={mode}
        aria-label={t('cell.comparison')}
        options={modes.map((value) => ({
          value,
          label: t(`cell.mode.${date ? 'day' : 'number'}.${names[value]}`),
        }))}
        onChange={(next) => {
          if (next === 'any') onChange({ kind: 'any' });
          else if (next === 'eq') onChange({ kind: 'oneOf', values: [first] });
          else if (next === 'between') onChange(between(first, second, 'both'));
          else onChange({ kind: 'compare', op: next, value: first });
        }}
      />
      {test.kind === 'oneOf' &&
        input(
          first,
          (value) => {
            onChange({ kind: 'oneOf', values: [value] }, true);
          },
          t('cell.value'),
        )}
      {test.kind === 'compare' &&
        input(
          first,
          (value) => {
            onChange({ ...test, value }, true);
          },
          t('cell.value'),
        )}
      {test.kind === 'between' && (
        <>
          <span className={styles.range}>
            {input(
              first,
              (value) => {
                onChange({ ...test, from: value }, true);
              },
              t('cell.from'),
            )}
            <span aria-hidden="true">–</span>
            {input(
              second,
              (value) => {
                onChange({ ...test, to: value }, true);
              },
              t('cell.to'),
            )}
          </span>
          <Select<Ends>
            value={which}
            aria-label={t('cell.ends.name')}
            options={(['both', 'from', 'to', 'none'] as const).map((value) => ({
              value,
              label: t(`cell.ends.${value}`),
            }))}
            onChange={(next) => {
              onChange(between(test.from, test.to, next));
            }}
          />
        </>
      )}
    </div>
  );
}

/** The one or two values of a test, for the next kind of test to begin with. */
function ends(test: Test, date: boolean): [Constant, Constant] {
  const start: Constant = date ? { date: dayjs().format('YYYY-MM-DD') } : 0;
  if (test.kind === 'between') return [test.from, test.to];
  const one =
    test.kind === 'compare' ? test.value : test.kind === 'oneOf' ? (test.values[0] ?? start) : start;
  return [one, one];
}
