import { useCallback } from 'react';
import type { LiveForm } from '@/core/api/forms';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { tagsKey } from './columns';

/** A function from a column's key to what it is called. */
export function useColumnName(live: LiveForm): (key: string) => string {
  const t = useT('app.records');
  const label = useLabel();
  const { fields } = live.table;
  return useCallback(
    (key) => (key === tagsKey ? t('list.tag') : label(fields.find((field) => field.key === key)?.label, key)),
    [t, label, fields],
  );
}
