import type { MeasureFormat } from '@/core/api/boards';
import { formatDecimal, formatMoney, formatPercent, formatShort } from '@/shared/format/number';
import type { Language } from '@/shared/i18n/language';

const words: Record<Language, { hours: string; days: string }> = {
  'zh-CN': { hours: ' 小时', days: ' 天' },
  en: { hours: ' h', days: ' d' },
};

/** Hours below three days, days beyond. */
function formatHours(value: number, language: Language): string {
  return Math.abs(value) < 72
    ? formatDecimal(value, language, 1) + words[language].hours
    : formatDecimal(value / 24, language, 1) + words[language].days;
}

/** A figure as its measure wants it; a dash for none. */
export function formatMeasure(
  value: number | string | null | undefined,
  format: MeasureFormat | undefined,
  language: Language,
): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string') return value;
  switch (format) {
    case 'percent':
      return formatPercent(value, language);
    case 'money':
      return formatMoney(value, language, 'CNY', Math.abs(value) < 1000 ? 2 : 0);
    case 'hours':
      return formatHours(value, language);
    default:
      return formatDecimal(value, language, 2);
  }
}

/** The same, short enough for an axis. */
export function formatAxis(value: number, format: MeasureFormat | undefined, language: Language): string {
  if (format === 'percent') return formatPercent(value, language, 0);
  if (format === 'hours') return formatHours(value, language);
  return formatShort(value, language);
}
