import { useCallback } from 'react';
import type { Field } from '@/core/api/catalog';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import type { KanbanColumn } from './columns';

/** A function from a column to what it is called. */
export function useColumnTitle(field: Field): (column: KanbanColumn) => string {
  const t = useT('app.records');
  const label = useLabel();
  return useCallback(
    ({ value, title }) => {
      if (value === undefined) return t('kanban.without', { field: label(field.label, field.key) });
      return title ?? label(field.options?.find((option) => option.value === value)?.label, value);
    },
    [t, label, field],
  );
}
