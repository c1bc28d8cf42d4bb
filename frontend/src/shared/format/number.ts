import type { Language } from '@/shared/i18n/language';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(language, options);
  formatters.set(key, known);
  return known;
}

export const formatInteger = (value: number, language: Language) =>
  formatter(language, { maximumFractionDigits: 0 }).format(value);

export const formatDecimal = (value: number, language: Language, digits = 2) =>
  formatter(language, { maximumFractionDigits: digits }).format(value);

/** 0.342 is 34.2 %. */
export const formatPercent = (ratio: number, language: Language, digits = 1) =>
  formatter(language, { style: 'percent', maximumFractionDigits: digits }).format(ratio);

export const formatMoney = (value: number, language: Language, currency = 'CNY', digits = 2) =>
  formatter(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

export function currencySymbol(currency: string, language: Language): string {
  const parts = formatter(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** 12,345 is 1.2万 in Chinese and 12.3K in English; small numbers stay as they are. */
export const formatShort = (value: number, language: Language) =>
  Math.abs(value) < 10_000
    ? formatDecimal(value, language, 2)
    : formatter(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
