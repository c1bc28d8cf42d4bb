import { Link } from 'react-router';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { valueText } from '@/core/values/valueText';
import { useLanguage } from '@/shared/i18n/i18n';
import { RecordValue } from '../RecordValue';
import { Tags } from '../Tags';
import type { Column } from './columns';
import styles from './list.module.css';

interface Props {
  app: string;
  form: string;
  record: Rec;
  column: Column;
  /** The cell links to the record's page. */
  linked: boolean;
  titleField: string | undefined;
}

/** What a cell shows. */
export function GridCell({ app, form, record, column: { key, field }, linked, titleField }: Props) {
  const language = useLanguage();
  const display = record.display[key]?.title;
  if (linked) {
    const own = field && key !== titleField ? valueText(field, record.values[key], language, display) : '';
    return (
      <Link to={appPath.record(app, form, record.id)} className={styles.title} tabIndex={-1}>
        {own || record.title || '—'}
      </Link>
    );
  }
  if (!field) return <Tags app={app} tags={record.tags} most={1} />;
  return <RecordValue record={record} field={field} />;
}
