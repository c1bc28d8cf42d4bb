import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowRight, History } from 'lucide-react';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { getHistory, type HistoryItem, type Rec } from '@/core/api/records';
import { ListChange } from '@/form/viewer/list/ListChange';
import { ListOnce } from '@/form/viewer/list/ListOnce';
import { RowsChange } from '@/form/viewer/rows/RowsChange';
import { Value } from '@/form/viewer/Value';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { MoreButton } from '@/shared/ui/MoreButton';
import { useChangeWords } from './useChangeWords';
import styles from './page.module.css';

interface Props {
  app: string;
  live: LiveForm;
  record: Rec;
}

/** What happens to the record as a whole has no value before and after. */
const whole = new Set(['#created', '#deleted', '#restored']);

/** Types whose values are ids. */
const pointing = new Set(['link', 'person', 'department']);

interface ChangeProps {
  field: Field | undefined;
  item: HistoryItem;
  words: ReturnType<typeof useChangeWords>;
}

function Change({ field, item, words }: ChangeProps) {
  if (field?.listOf) {
    return <ListChange field={field} before={item.old} after={item.new} names={item.names} />;
  }
  if (field?.type === 'subtable') return <RowsChange field={field} before={item.old} after={item.new} />;
  const shown = (value: unknown) =>
    Array.isArray(value) && field?.type !== undefined && pointing.has(field.type) ? (
      <ListOnce ids={value} names={item.names} />
    ) : field ? (
      <Value field={field} value={value} display={item.names?.[String(value)]} />
    ) : (
      words.value(item.field, value)
    );
  return (
    <span className={styles.change}>
      {shown(item.old)}
      <ArrowRight size={14} aria-hidden="true" />
      {shown(item.new)}
    </span>
  );
}

/** Who or what changed which field, from what to what. */
export function HistoryTab({ app, live, record }: Props) {
  const t = useT('app.records');
  const form = live.form.key;
  const words = useChangeWords(app, live.table.fields, live.form.cleaning);
  const query = useInfiniteQuery({
    queryKey: [...keys.record(app, form, record.id), 'history'],
    queryFn: ({ pageParam }) => getHistory(app, form, record.id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  if (query.isPending) return <RowsSkeleton rows={6} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState icon={History} title={t('page.noHistory')} compact />;
  return (
    <div className={styles.tableCard} tabIndex={0} role="group" aria-label={t('page.history')}>
      <table className={styles.table} data-stacked>
        <thead>
          <tr>
            <th scope="col">{t('page.when')}</th>
            <th scope="col">{t('page.who')}</th>
            <th scope="col">{t('page.field')}</th>
            <th scope="col">{t('page.changeFromTo')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => {
            const field = live.table.fields.find((candidate) => candidate.key === item.field);
            return (
              <tr key={index}>
                <td>
                  <RelativeTime at={item.at} />
                </td>
                <td>{words.who(item)}</td>
                <td>{words.field(item.field)}</td>
                <td>{whole.has(item.field) ? null : <Change field={field} item={item} words={words} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreButton query={query} />
    </div>
  );
}
