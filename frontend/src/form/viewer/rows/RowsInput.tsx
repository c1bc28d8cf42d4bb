import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { usePhone } from '@/shared/usePhone';
import { useWidth } from '@/shared/useWidth';
import { useField, useFormContext } from '../context';
import type { FieldInputProps } from '../fieldView';
import { CardList } from './CardList';
import { columnsOf, rowsOf, type Row } from './columns';
import { Grid } from './Grid';
import styles from './rows.module.css';
import { focusCell, useGridKeys } from './useGridKeys';
import { useRowFormulas } from './useRowFormulas';
import { useRows } from './useRows';
import { useShownRows } from './useShownRows';

/** As many as the server takes when the form does not say. */
const mostRows = 500;

/** With less room than this rows are cards, in pixels. */
const narrow = 380;

/** The rows of a sub-table: a grid to type in, cards on a phone. */
export default function RowsInput({
  id,
  fieldKey,
  property,
  value,
  disabled,
  describedBy,
}: FieldInputProps<Row[]>) {
  const t = useT('form.viewer');
  const phone = usePhone();
  const { form } = useFormContext();
  const { error } = useField(fieldKey);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [unread, setUnread] = useState(0);
  const [open, setOpen] = useState<string>();
  const [first] = useState(() => new Set(rowsOf(value)));
  const columns = useMemo(() => columnsOf(property), [property]);
  const most = Math.min(property.maxItems ?? mostRows, mostRows);
  const actions = useRows(fieldKey, columns, most);
  const keys = useGridKeys({
    grid: box,
    columns,
    most,
    actions,
    rows: () => form.get(fieldKey).value,
    onUnread: setUnread,
  });
  const rows = useShownRows(value);
  const work = useRowFormulas(columns);
  const shared = { field: fieldKey, rows, first, columns, work, errors: error?.cells, disabled, actions };
  const add = () => {
    const row = actions.add();
    const column = columns.find((one) => !one.computed)?.key;
    if (row === undefined || column === undefined) return;
    setOpen(row);
    focusCell(box.current, { row, column });
  };
  return (
    <div
      ref={box}
      className={styles.rows}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      {...(disabled ? {} : keys)}
    >
      {phone || (width > 0 && width < narrow) ? (
        <CardList {...shared} open={open} onOpen={setOpen} />
      ) : (
        <Grid {...shared} />
      )}
      <div className={styles.foot}>
        {!disabled && (
          <Button
            type="text"
            size="small"
            icon={<Plus size={14} />}
            disabled={rows.length >= most}
            onClick={add}
          >
            {t('rows.add')}
          </Button>
        )}
        <span className={styles.count} role="status">
          {unread > 0 ? t('rows.unread', { count: unread }) : t('rows.count', { count: rows.length })}
        </span>
      </div>
    </div>
  );
}
