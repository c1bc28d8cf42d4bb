import type { Option } from '@/core/api/catalog';
import { addressText, type Address } from './address';
import { maskedChinaId } from './chinaId';
import { htmlText } from './cleanHtml';
import { regionText } from '@/core/region/regions';
import { formatDuration } from '@/shared/format/duration';
import { formatDecimal, formatInteger, formatMoney, formatPercent } from '@/shared/format/number';
import { formatDate, formatDateTime } from '@/shared/format/time';
import { labelText, type Language } from '@/shared/i18n/language';

/** What is needed of a field to write one of its values. */
export interface Described {
  type: string;
  options?: Option[];
  currency?: string;
}

type Writer = (value: unknown, field: Described, language: Language) => string;

const optionText = (value: unknown, field: Described, language: Language) => {
  const option = field.options?.find((candidate) => candidate.value === value);
  return labelText(option?.label, language, String(value));
};

const names: Writer = (value) =>
  Array.isArray(value) ? value.map((file: { name?: string }) => file.name ?? '').join(', ') : '';

const number =
  (write: (value: number, language: Language) => string): Writer =>
  (value, _field, language) =>
    typeof value === 'number' ? write(value, language) : String(value);

const writers: Record<string, Writer> = {
  integer: number(formatInteger),
  rating: number(formatInteger),
  nps: number(formatInteger),
  decimal: number(formatDecimal),
  number: number(formatDecimal),
  percent: number(formatPercent),
  money: (value, field, language) =>
    typeof value === 'number' ? formatMoney(value, language, field.currency) : String(value),
  duration: number(formatDuration),
  china_id: (value) => maskedChinaId(String(value)),
  region: (value) => regionText(String(value)),
  address: (value) => addressText(value as Address),
  tags: (value, _field, language) =>
    Array.isArray(value) ? value.join(language === 'en' ? ', ' : '、') : String(value),
  rich_text: (value) => htmlText(String(value)),
  subtable: (value, _field, language) => {
    const count = Array.isArray(value) ? value.length : 0;
    return language === 'en' ? `${count} ${count === 1 ? 'row' : 'rows'}` : `${count} 行`;
  },
  files: names,
  signature: names,
  date: (value) => formatDate(String(value)),
  datetime: (value) => formatDateTime(String(value)),
  boolean: (value, _field, language) => (language === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否'),
  choice: optionText,
  choices: (value, field, language) =>
    (Array.isArray(value) ? value : [value])
      .map((one) => optionText(one, field, language))
      .join(language === 'en' ? ', ' : '、'),
};

/** A stored value as people read it; empty for none. `display` is the title of a linked record or a person. */
export function valueText(field: Described, value: unknown, language: Language, display?: string): string {
  if (value === undefined || value === null || value === '') return '';
  if (display) return display;
  return writers[field.type]?.(value, field, language) ?? String(value);
}
