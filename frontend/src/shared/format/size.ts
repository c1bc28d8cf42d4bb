import type { Language } from '@/shared/i18n/language';
import { formatDecimal } from './number';

const units = ['B', 'KB', 'MB', 'GB'];

/** 1536 is `1.5 KB`. */
export function formatSize(bytes: number, language: Language): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${formatDecimal(bytes / 1024 ** step, language, step === 0 ? 0 : 1)} ${units[step]}`;
}
