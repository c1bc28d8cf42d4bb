import { Button } from 'antd';
import { Link } from 'react-router';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import type { DuplicateGroup } from '@/core/api/merges';
import { appPath } from '@/core/app/useApp';
import { formatInteger } from '@/shared/format/number';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { RecordValue } from '../RecordValue';
import { listFields } from '../list/columns';
import styles from './duplicates.module.css';

/** So many fields beside the title help to see whether records are the same. */
const mostFacts = 4;

interface Props {
  app: string;
  live: LiveForm;
  by: string[];
  group: DuplicateGroup;
  most: number;
  onCompare: (ids: string[]) => void;
  onDismiss: () => void;
}

/** Records that have the same values, with what else is known of each. */
export function GroupCard({ app, live, by, group, most, onCompare, onDismiss }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const { records, size } = group;
  const facts = factsOf(live, by);
  const title = records.map((record) => record.title || '—').join(' · ');
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <strong>{t('duplicates.records', { count: size, number: formatInteger(size, language) })}</strong>
        {size > records.length && (
          <span className={styles.note}>{t('duplicates.firstShown', { count: records.length })}</span>
        )}
        <span className={styles.cardActions}>
          <Button type="text" aria-label={`${t('duplicates.notSame')}: ${title}`} onClick={onDismiss}>
            {t('duplicates.notSame')}
          </Button>
          <Button
            aria-label={`${t('duplicates.compare')}: ${title}`}
            onClick={() => {
              onCompare(records.slice(0, most).map((record) => record.id));
            }}
          >
            {t('duplicates.compare')}
          </Button>
        </span>
      </div>
      <div className={styles.members} tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{label(live.form.label, live.form.key)}</th>
              {facts.map((field) => (
                <th key={field.key} scope="col">
                  {label(field.label, field.key)}
                </th>
              ))}
              <th scope="col">{t('duplicates.created')}</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <tr key={record.id}>
                <th scope="row">
                  <Link to={appPath.record(app, live.form.key, record.id)}>{record.title || '—'}</Link>
                </th>
                {facts.map((field) => (
                  <td key={field.key} data-label={label(field.label, field.key)}>
                    <RecordValue record={record} field={field} />
                  </td>
                ))}
                <td data-label={t('duplicates.created')}>
                  <RelativeTime at={record.createdAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </li>
  );
}

/** What is compared first, then what the list of the form shows. */
function factsOf(live: LiveForm, by: string[]): Field[] {
  const compared = by.flatMap((key) => live.table.fields.filter((field) => field.key === key));
  const listed = listFields(live).map(({ field }) => field);
  return [...new Set([...compared, ...listed])]
    .filter((field) => field.key !== live.table.titleField)
    .slice(0, mostFacts);
}
