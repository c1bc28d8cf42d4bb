import { Popover } from 'antd';
import type { Field } from '@/core/api/catalog';
import { valueText } from '@/core/values/valueText';
import { useLanguage } from '@/shared/i18n/i18n';
import { rowsOf } from './columns';
import { RowsTable, type Names } from './RowsTable';
import styles from './RowsTable.module.css';

interface Props {
  field: Partial<Pick<Field, 'key' | 'columns'>>;
  value: unknown;
  names?: Names;
}

const shownAtOnce = 8;

/** How many rows there are, and on a closer look what they say. */
export function RowsPeek({ field, value, names }: Props) {
  const language = useLanguage();
  if (rowsOf(value).length === 0) return <span className={styles.none}>—</span>;
  const count = <span className={styles.peek}>{valueText({ type: 'subtable' }, value, language)}</span>;
  if (!field.columns?.length) return count;
  return (
    <Popover
      mouseEnterDelay={0.3}
      content={<RowsTable field={field} value={value} names={names} most={shownAtOnce} />}
    >
      {count}
    </Popover>
  );
}
