import { Button } from 'antd';
import { Link } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import { appPath } from '@/core/app/useApp';
import { Value } from '@/form/viewer/Value';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { Tags } from '../Tags';
import { columnsOf, linkedColumn } from './columns';
import type { RecordListing } from './useRecordList';
import styles from './list.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
}

/** The list on a phone: the chips of a record and its first two other facts. */
export function RecordCards({ app, live, listing }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const columns = columnsOf(live, listing.columns);
  const linked = linkedColumn(live, columns);
  const fields = columns.flatMap(({ field }) => (field && field.key !== linked ? [field] : []));
  const chips = fields.filter((field) => field.type === 'choice').slice(0, 3);
  const facts = fields.filter((field) => field.type !== 'choice').slice(0, 2);
  const { items, records } = listing;
  return (
    <ul className={styles.cards}>
      {items.map((record) => (
        <li key={record.id}>
          <Link to={appPath.record(app, live.form.key, record.id)} className={styles.card}>
            <strong>{record.title || '—'}</strong>
            <span className={styles.cardChips}>
              {chips.map((field) =>
                record.values[field.key] ? (
                  <span key={field.key}>
                    <small>{label(field.label)}</small>{' '}
                    <Value field={field} value={record.values[field.key]} />
                  </span>
                ) : null,
              )}
            </span>
            <Tags app={app} tags={record.tags} />
            <span className={styles.cardFacts}>
              {facts.map((field) => (
                <span key={field.key}>
                  <small>{label(field.label)}</small>{' '}
                  <Value
                    field={field}
                    value={record.values[field.key]}
                    display={record.display[field.key]?.title}
                    names={record.display}
                  />
                </span>
              ))}
            </span>
          </Link>
        </li>
      ))}
      {records.hasNextPage && (
        <li>
          <Button
            block
            size="large"
            loading={records.isFetchingNextPage}
            onClick={() => void records.fetchNextPage()}
          >
            {t('shared:action.more')}
          </Button>
        </li>
      )}
    </ul>
  );
}
