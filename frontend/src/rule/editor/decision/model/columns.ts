import type { Field, Table } from '@/core/api/catalog';
import { labelText, type Label } from '@/shared/i18n/language';
import { readList, readResult, readTest, type Constant } from './cells';
import type { DecisionInput, DecisionModel, DecisionOutput } from './DecisionModel';

export type ColumnKind = 'choice' | 'boolean' | 'number' | 'date' | 'text';

export interface ColumnOption {
  value: string;
  label: Label;
  color?: string;
}

/** A condition as people see it: what it is called, and what can stand in its cells. */
export interface InputColumn {
  input: DecisionInput;
  label: Label;
  kind: ColumnKind;
  options: ColumnOption[];
  /** The field it reads; absent for a value of the running case. */
  field?: Field;
}

/** A result as people see it. */
export interface OutputColumn {
  output: DecisionOutput;
  label: Label;
  kind: 'choice' | 'number' | 'boolean';
  options: ColumnOption[];
}

const kinds: Record<string, ColumnKind> = {
  CHOICE: 'choice',
  BOOLEAN: 'boolean',
  NUMBER: 'number',
  DATE: 'date',
  TEXT: 'text',
};

/** Fields a condition can be about: those whose values a cell can name. */
export const conditionFields = (table: Table | undefined): Field[] =>
  (table?.fields ?? []).filter((field) => field.kind in kinds && !field.system);

const plain = (text: string): Label => ({ 'zh-CN': text, en: text });

export function inputColumns(model: DecisionModel, table: Table | undefined): InputColumn[] {
  return model.inputs.map((input, at) => {
    const field = table?.fields.find(({ key }) => key === input.expression);
    const listed = readList(input.values) ?? [];
    const texts = listed.filter((value) => typeof value === 'string');
    const label = labelOf(input, field);
    if (field) {
      const options = (field.options ?? []).map(({ value, label: text, color }) => ({
        value,
        label: text,
        color,
      }));
      return { input, field, label, options, kind: kinds[field.kind] ?? 'text' };
    }
    const options = texts.map((value) => ({ value, label: plain(value) }));
    const used = model.rows.flatMap(({ tests }) => constantsOf(tests[at]?.text ?? ''));
    return { input, label, options, kind: options.length > 0 ? 'choice' : kindOf([...listed, ...used]) };
  });
}

export function outputColumns(model: DecisionModel): OutputColumn[] {
  return model.outputs.map((output, at) => {
    const settings = model.settings.outputs?.[output.name];
    const used = model.rows.flatMap(({ results }) => readResult(results[at]?.text ?? '') ?? []);
    const named = (settings?.values ?? []).map(({ value, label }) => ({
      value,
      label: label ?? plain(value),
    }));
    const loose = used.filter(
      (value): value is string =>
        typeof value === 'string' && !named.some((option) => option.value === value),
    );
    const kind = used.length === 0 && named.length === 0 ? kindOfType(output.typeRef) : kindOf(used);
    return {
      output,
      label: settings?.label ?? plain(output.label || output.name),
      kind: kind === 'number' || kind === 'boolean' ? kind : 'choice',
      options: [...named, ...[...new Set(loose)].map((value) => ({ value, label: plain(value) }))],
    };
  });
}

/** The field's name in both languages, unless the table calls it something of its own. */
function labelOf(input: DecisionInput, field: Field | undefined): Label {
  const own = ['', field?.key, field?.label['zh-CN'], field?.label.en];
  return field && own.includes(input.label) ? field.label : plain(input.label || input.expression);
}

export function constantsOf(cell: string): Constant[] {
  const test = readTest(cell);
  if (test?.kind === 'oneOf') return test.values;
  if (test?.kind === 'compare') return [test.value];
  return test?.kind === 'between' ? [test.from, test.to] : [];
}

function kindOf(values: readonly Constant[]): ColumnKind {
  const [first] = values;
  if (values.length > 0 && values.every((value) => typeof value === typeof first)) {
    if (typeof first === 'number') return 'number';
    if (typeof first === 'boolean') return 'boolean';
    if (typeof first === 'object') return 'date';
  }
  return 'text';
}

const kindOfType = (typeRef: string | undefined): ColumnKind =>
  (({ number: 'number', integer: 'number', double: 'number', boolean: 'boolean' }) as const)[typeRef ?? ''] ??
  'text';

/** The option of a column with this value, in a language; the value itself when it has none. */
export const optionWord = (
  options: readonly ColumnOption[],
  value: string,
  language: 'zh-CN' | 'en',
): string => labelText(options.find((option) => option.value === value)?.label, language, value);
