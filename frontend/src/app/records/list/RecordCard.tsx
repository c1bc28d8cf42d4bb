import { Link } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useLongPress } from '@/shared/useLongPress';
import { RecordValue } from '../RecordValue';
import { Tags } from '../Tags';
import { columnsOf, linkedColumn } from './columns';
import type { RecordListing } from './useRecordList';
import type { ListSelection } from './useSelection';
import styles from './cards.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  record: Rec;
  /** Where records can be chosen. */
  selection?: ListSelection;
}

/** A record on a phone: a tap opens it, or chooses it once a long press has begun that. */
export function RecordCard({ selection, ...body }: Props) {
  const t = useT('app.records');
  const { record, app, live } = body;
  const press = useLongPress(
    selection &&
      (() => {
        selection.choose(record.id);
      }),
  );
  if (!selection?.choosing) {
    return (
      <Link to={appPath.record(app, live.form.key, record.id)} className={styles.card} {...press}>
        <CardBody {...body} />
      </Link>
    );
  }
  const chosen = selection.has(record.id);
  return (
    <label className={styles.card} data-chosen={chosen}>
      <input
        type="checkbox"
        checked={chosen}
        aria-label={t('bulk.select', { title: record.title || '—' })}
        onChange={() => {
          selection.toggle(record.id, false);
        }}
      />
      <CardBody {...body} />
    </label>
  );
}

/** The chips of a record and its first two other facts. */
function CardBody({ app, live, listing, record }: Omit<Props, 'selection'>) {
  const label = useLabel();
  const columns = columnsOf(live, listing.columns);
  const linked = linkedColumn(live, columns);
  const fields = columns.flatMap(({ field }) => (field && field.key !== linked ? [field] : []));
  const chips = fields.filter((field) => field.type === 'choice').slice(0, 3);
  const facts = fields.filter((field) => field.type !== 'choice').slice(0, 2);
  return (
    <>
      <strong>{record.title || '—'}</strong>
      <span className={styles.facts}>
        {chips.map((field) =>
          record.values[field.key] ? (
            <span key={field.key}>
              <small>{label(field.label)}</small> <RecordValue record={record} field={field} />
            </span>
          ) : null,
        )}
      </span>
      <Tags app={app} tags={record.tags} />
      <span className={styles.facts}>
        {facts.map((field) => (
          <span key={field.key}>
            <small>{label(field.label)}</small> <RecordValue record={record} field={field} />
          </span>
        ))}
      </span>
    </>
  );
}
