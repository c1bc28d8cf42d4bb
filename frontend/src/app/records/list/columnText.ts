import type { ViewColumn } from '@/core/api/views';

const minWidth = 60;
const maxWidth = 1200;

export const boundedWidth = (width: number) => Math.round(Math.max(minWidth, Math.min(maxWidth, width)));

/** `name:240,phone` as columns; `undefined` when there is none. */
export function readColumns(text: string): ViewColumn[] | undefined {
  const seen = new Set<string>();
  const columns = text.split(',').flatMap((part): ViewColumn[] => {
    const [field = '', width = ''] = part.split(':');
    if (!field || seen.has(field)) return [];
    seen.add(field);
    return [/^\d+$/.test(width) ? { field, width: boundedWidth(Number(width)) } : { field }];
  });
  return columns.length > 0 ? columns : undefined;
}

export function writeColumns(columns: ViewColumn[] | undefined): string {
  return (columns ?? []).map(({ field, width }) => (width ? `${field}:${width}` : field)).join(',');
}
