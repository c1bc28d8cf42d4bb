import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { Link } from 'react-router';
import type { Condition } from '@/core/api/condition';
import { keys } from '@/core/api/keys';
import { queryRecords, type Related } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { MoreButton } from '@/shared/ui/MoreButton';
import { RecordValue } from '../RecordValue';
import { listFields } from '../list/columns';
import { useLiveForm } from '../list/useRecordList';
import styles from './page.module.css';

interface Props {
  app: string;
  related: Related;
  id: string;
}

/** By a field of its own, or by one of its rows. */
function conditionOf({ table, link, column }: Related, id: string): Condition {
  const linking = (field: string) => ({ left: { field }, op: 'eq' as const, right: { value: id } });
  if (column === undefined) return linking(link);
  return { some: { table: `${table.key}.${link}`, link: 'parent' }, holds: linking(column) };
}

/** The records of another form that point to this one. */
export function RelatedTab({ app, related, id }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const form = related.table.key;
  const live = useLiveForm(app, form);
  const condition = conditionOf(related, id);
  const query = useInfiniteQuery({
    queryKey: keys.recordList(app, form, { condition, related: true }),
    queryFn: ({ pageParam }) => queryRecords(app, form, { condition, limit: 50, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  if (query.isPending || live.isPending) return <RowsSkeleton rows={6} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (live.isError) return <ErrorState error={live.error} onRetry={() => void live.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  const columns = listFields(live.data).filter(({ field }) => field.key !== related.link);
  if (items.length === 0) {
    return (
      <EmptyState
        icon={Inbox}
        title={t('page.noRelated', { name: label(related.table.label, form) })}
        compact
      />
    );
  }
  return (
    <div className={styles.tableCard} tabIndex={0} role="group" aria-label={label(related.table.label, form)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ field, right }) => (
              <th key={field.key} scope="col" data-right={right}>
                {label(field.label, field.key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((record) => (
            <tr key={record.id}>
              {columns.map(({ field, right }, at) => (
                <td key={field.key} data-right={right}>
                  {at === 0 ? (
                    <Link to={appPath.record(app, form, record.id)}>{record.title || '—'}</Link>
                  ) : (
                    <RecordValue record={record} field={field} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton query={query} />
    </div>
  );
}
