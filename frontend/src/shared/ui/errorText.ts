import type { TFunction } from 'i18next';

interface Described {
  status?: number;
  message?: string;
  code?: string;
  issues?: { message: string }[];
}

/** One sentence for people about a failure; the server's own words where it sent some. */
export function errorText(error: unknown, t: TFunction): string {
  const { status, code, message, issues } = (error ?? {}) as Described;
  if (status === 0 || code === 'network') return t('shared:error.network');
  const first = issues?.[0]?.message;
  if (first) return first;
  if (status !== undefined && status >= 500) return t('shared:error.server');
  if (status === 404) return t('shared:error.notFound');
  if (status !== undefined && message) return message;
  return t('shared:error.unknown');
}
