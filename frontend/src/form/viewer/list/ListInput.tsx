import { useState } from 'react';
import { DepartmentPicker } from '@/core/department/DepartmentPicker';
import { useT } from '@/shared/i18n/i18n';
import { useFormContext } from '../context';
import type { FieldInputProps } from '../fieldView';
import { peopleSource } from '../fields/peopleSource';
import type { Titled } from '../fields/RemoteSelect';
import { useLinked } from '../fields/useLinked';
import { rowsOf, type Row } from '../rows/columns';
import { fieldTypeOf } from '../state/fieldType';
import styles from './list.module.css';
import { ManySelect, type ManySelectProps } from './ManySelect';
import { idsIn, listColumn, rowsWith, type ListColumn } from './values';

/** As many as the server takes when the form does not say. */
const mostValues = 500;

/** Picks several records, people or departments for one field. */
export default function ListInput(props: FieldInputProps<Row[]>) {
  const column = listColumn(props.property);
  return column ? <KnownList {...props} column={column} /> : null;
}

function KnownList({ column, ...props }: FieldInputProps<Row[]> & { column: ListColumn }) {
  const { fieldKey, property, value, onChange } = props;
  const t = useT('form.viewer');
  const { display } = useFormContext();
  const [first] = useState(() => rowsOf(value));
  const [picked, setPicked] = useState<Record<string, string>>({});
  const ids = idsIn(value, column.key);
  const most = Math.min(property.maxItems ?? mostValues, mostValues);
  const titleOf = (id: string) => {
    const row = rowsOf(value).find((one) => one[column.key] === id);
    return picked[id] ?? display[`${fieldKey}.${row?.id ?? ''}.${column.key}`]?.title ?? '…';
  };
  const choose = (next: readonly string[]) => {
    onChange(rowsWith(next, column.key, first));
  };
  const Picker = pickers[fieldTypeOf(column.property)] ?? PeoplePicker;
  return (
    <>
      <Picker
        {...props}
        column={column}
        chosen={ids.map((id) => ({ id, title: titleOf(id) }))}
        most={most}
        onChange={(next) => {
          setPicked({ ...picked, ...Object.fromEntries(next.map(({ id, title }) => [id, title])) });
          choose(next.map(({ id }) => id));
        }}
      />
      {ids.length >= most && !props.disabled && (
        <p className={styles.full} role="status">
          {t('list.full', { count: most })}
        </p>
      )}
    </>
  );
}

type PickerProps = Omit<FieldInputProps<Row[]>, 'value' | 'onChange'> &
  Pick<ManySelectProps, 'chosen' | 'most' | 'onChange'> & { column: ListColumn };

function PeoplePicker(props: PickerProps) {
  return <ManySelect {...props} {...peopleSource} />;
}

function RecordsPicker(props: PickerProps) {
  const { chosen, onChange, column } = props;
  const { source, drawer } = useLinked(column.property, (record: Titled) => {
    onChange([...chosen, record]);
  });
  return (
    <>
      <ManySelect {...props} {...source} />
      {drawer}
    </>
  );
}

function DepartmentsPicker(props: PickerProps) {
  const { chosen, onChange, most } = props;
  return (
    <DepartmentPicker
      id={props.id}
      many
      most={most}
      style={{ width: '100%' }}
      value={chosen.map(({ id }) => id)}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(ids) => {
        onChange(ids.map((id) => ({ id, title: '' })));
      }}
    />
  );
}

const pickers: Partial<Record<string, typeof PeoplePicker>> = {
  person: PeoplePicker,
  link: RecordsPicker,
  department: DepartmentsPicker,
};
