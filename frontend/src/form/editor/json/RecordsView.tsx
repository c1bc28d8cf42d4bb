import { useQuery } from '@tanstack/react-query';
import { FileJson } from 'lucide-react';
import { getRecordSchema } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { isApiError } from '@/core/api/problem';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useFormEditing } from '../FormEditorContext';
import { TextView } from './TextView';
import { Toolbar } from './Toolbar';

/** The plain JSON Schema of the records, as the release in force takes them. */
export function RecordsView() {
  const t = useT('form.editor');
  const { app, form } = useFormEditing();
  const language = useLanguage();
  const query = useQuery({
    queryKey: keys.recordSchema(app, form.key, language),
    queryFn: () => getRecordSchema(app, form.key),
    retry: (count, error) => !isApiError(error, 404) && count < 2,
  });
  if (query.isPending) return <RowsSkeleton rows={8} />;
  if (isApiError(query.error, 404)) {
    return <EmptyState icon={FileJson} title={t('json.unpublished')} text={t('json.unpublishedHint')} />;
  }
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <TextView
      hint={t('json.recordsHint')}
      value={query.data}
      actions={(text) => <Toolbar text={text} name={`${form.key}.schema.json`} />}
    />
  );
}
