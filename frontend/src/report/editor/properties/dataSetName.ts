import type { Catalog } from '@/core/api/catalog';
import type { DataSet } from '@/core/api/boards';
import type { Label } from '@/shared/i18n/language';

/** What a data set is called: its own label, else its table; with its key where that says more. */
export function dataSetName(
  key: string,
  set: DataSet & { label?: Label },
  catalog: Pick<Catalog, 'tables'>,
  text: (label: Label | undefined, fallback?: string) => string,
): string {
  const own = text(set.label);
  if (own) return own;
  const table = text(catalog.tables.find((one) => one.key === set.table)?.label, set.table);
  return key === set.table ? table : `${table} · ${key}`;
}
