import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Field } from '@/core/api/catalog';
import type { RecordConflict } from '@/core/api/records';
import { Value } from '@/form/viewer/Value';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { useChangeWords } from '../page/useChangeWords';
import styles from './Conflict.module.css';

interface Props {
  app: string;
  fields: Field[];
  conflict: RecordConflict;
  /** The person takes the other's value of a field. */
  onTake: (field: string, value: unknown) => void;
}

/**
 * Says what somebody else made of the fields one has just edited. What was typed stays in the form; saving again
 * keeps it, or the other's value is taken field by field.
 */
export function Conflict({ app, fields, conflict, onTake }: Props) {
  const t = useT('app.records');
  const words = useChangeWords(app, fields);
  const [taken, setTaken] = useState<string[]>([]);
  const { conflicts, current } = conflict;
  return (
    <Alert
      type="warning"
      role="alert"
      className={styles.conflict}
      title={t('edit.conflict')}
      description={
        <>
          <p>{t(conflicts.length > 0 ? 'edit.conflictHow' : 'edit.conflictUnknown')}</p>
          <ul className={styles.list}>
            {conflicts.map((theirs) => {
              const field = fields.find((candidate) => candidate.key === theirs.field);
              const who = words.who({ ...theirs, old: theirs.before, new: theirs.value });
              return (
                <li key={theirs.field}>
                  <strong>{words.field(theirs.field)}</strong>
                  <span className={styles.value}>
                    {field ? (
                      <Value
                        field={field}
                        value={theirs.value}
                        display={current.display[theirs.field]?.title}
                        names={current.display}
                        whole
                      />
                    ) : (
                      words.value(theirs.field, theirs.value)
                    )}
                  </span>
                  <span className={styles.who}>
                    {who} · <RelativeTime at={theirs.at} />
                  </span>
                  <Button
                    size="small"
                    disabled={taken.includes(theirs.field)}
                    aria-label={`${t('edit.take')} ${words.field(theirs.field)}`}
                    onClick={() => {
                      onTake(theirs.field, theirs.value);
                      setTaken([...taken, theirs.field]);
                    }}
                  >
                    {t(taken.includes(theirs.field) ? 'edit.taken' : 'edit.take')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      }
    />
  );
}
