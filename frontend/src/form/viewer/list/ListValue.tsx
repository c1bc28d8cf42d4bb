import { Popover } from 'antd';
import { Link } from 'react-router';
import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { rowsOf } from '../rows/columns';
import type { Names } from '../rows/RowsTable';
import styles from './list.module.css';
import { idsIn, type ListField } from './values';

interface Props {
  field: ListField;
  value: unknown;
  names?: Names;
  /** All of them, as on the page of one record; else the first two. */
  whole?: boolean;
  /** The page of a linked record. */
  to?: (id: string) => string;
}

const shownInLists = 2;

/** Several records, people or departments as chips. */
export function ListValue({ field: { key = '', listOf = '' }, value, names, whole = false, to }: Props) {
  const t = useT('form.viewer');
  const all = rowsOf(value).map((row) => ({
    id: String(row[listOf]),
    title: names?.[`${key}.${row.id}.${listOf}`]?.title ?? '',
  }));
  if (idsIn(value, listOf).length === 0) return <span className={styles.none}>—</span>;
  const shown = whole ? all : all.slice(0, shownInLists);
  const rest = all.slice(shown.length);
  return (
    <span className={styles.chips}>
      {shown.map((one) => (
        <Chip key={one.id} {...one} to={to} />
      ))}
      {rest.length > 0 && (
        <Popover mouseEnterDelay={0.3} content={<AllNames all={all} />}>
          <span className={styles.rest} aria-label={t('list.more', { count: rest.length })}>
            +{rest.length}
          </span>
        </Popover>
      )}
    </span>
  );
}

interface ChipProps {
  id: string;
  title: string;
  to?: (id: string) => string;
}

function Chip({ id, title, to }: ChipProps) {
  const chip = <OptionChip option={{ value: title || '…', color: 'slate' }} />;
  return to ? (
    <Link to={to(id)} className={styles.link}>
      {chip}
    </Link>
  ) : (
    chip
  );
}

function AllNames({ all }: { all: ChipProps[] }) {
  return (
    <ul className={styles.names}>
      {all.map(({ id, title }) => (
        <li key={id}>{title || '…'}</li>
      ))}
    </ul>
  );
}
