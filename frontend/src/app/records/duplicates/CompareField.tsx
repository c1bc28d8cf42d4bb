import type { Field } from '@/core/api/catalog';
import type { Choices } from '@/core/api/merges';
import type { Rec } from '@/core/api/records';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { RecordValue } from '../RecordValue';
import { choose, newest } from './choices';
import styles from './compare.module.css';

interface Props {
  field: Field;
  columns: Rec[];
  choices: Choices;
  /** Several values can be united. */
  list: boolean;
  different: boolean;
  changed: Record<string, Record<string, string>>;
  onChoose: (from: string[]) => void;
}

/** The values of one field, of which one is chosen, or of a list some. */
export function CompareField({ field, columns, choices, list, different, changed, onChoose }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const name = label(field.label, field.key);
  const latest = different ? newest(field.key, columns, changed) : undefined;
  const from = choices[field.key] ?? [];
  return (
    <div
      className={styles.row}
      data-different={different}
      role={list ? 'group' : 'radiogroup'}
      aria-label={name}
    >
      <span className={styles.name}>
        {name}
        {list && different && <small>{t('duplicates.united')}</small>}
      </span>
      {columns.map((record) => {
        const at = changed[record.id]?.[field.key];
        return (
          <label key={record.id} className={styles.cell} data-chosen={different && from.includes(record.id)}>
            {different && (
              <input
                type={list ? 'checkbox' : 'radio'}
                name={`field-${field.key}`}
                checked={from.includes(record.id)}
                onChange={() => {
                  onChoose(choose(choices, field.key, record.id, list));
                }}
              />
            )}
            <span className={styles.value}>
              <RecordValue record={record} field={field} whole />
              {different && (at !== undefined || latest === record.id) && (
                <small>
                  {latest === record.id && <em>{t('duplicates.newest')}</em>}
                  {at !== undefined && <RelativeTime at={at} />}
                </small>
              )}
              <span className="visually-hidden">{record.title}</span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
