import { useQuery } from '@tanstack/react-query';
import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import { searchPeople } from '@/core/api/users';
import { DepartmentPicker } from '@/core/department/DepartmentPicker';
import { RegionPicker } from '@/core/region/RegionPicker';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { takesList, type OperandType } from './kinds';
import type { Operator } from '@/core/api/condition';

export interface ValueInputProps {
  app: string;
  type: OperandType;
  op: Operator;
  value: unknown;
  onChange: (value: unknown) => void;
  disabled?: boolean;
}

/** A constant of the right kind: options with their names, dates, people, records, numbers, text. */
export function ValueInput(props: ValueInputProps) {
  const { type, op, value, onChange, disabled } = props;
  const t = useT('core.condition');
  const many = takesList(op);
  if (type.options && type.options.length > 0) return <OptionInput {...props} many={many} />;
  if (type.kind === 'PERSON') return <PersonInput {...props} many={many} />;
  if (type.kind === 'DEPARTMENT') return <DepartmentInput {...props} many={many} />;
  if (type.kind === 'LINK') return <RecordInput {...props} many={many} />;
  if (type.kind === 'REGION' || op === 'within') return <RegionInput {...props} />;
  if (many) {
    return (
      <Select
        mode="tags"
        variant="filled"
        value={asList(value).map(String)}
        disabled={disabled}
        placeholder={t('typeList')}
        aria-label={t('label.value')}
        style={{ minWidth: 180 }}
        tokenSeparators={[',', '，', '、']}
        onChange={(next: string[]) => {
          onChange(type.kind === 'NUMBER' ? next.map(Number).filter((n) => !Number.isNaN(n)) : next);
        }}
      />
    );
  }
  if (type.kind === 'NUMBER') {
    return (
      <InputNumber
        variant="filled"
        value={typeof value === 'number' ? value : undefined}
        disabled={disabled}
        controls={false}
        style={{ width: 96 }}
        aria-label={t('label.value')}
        onChange={(next) => {
          if (next !== null) onChange(next);
        }}
      />
    );
  }
  if (type.kind === 'BOOLEAN') {
    return (
      <Select
        variant="filled"
        value={value === true || value === false ? value : undefined}
        disabled={disabled}
        placeholder={t('pickValue')}
        aria-label={t('label.value')}
        popupMatchSelectWidth={false}
        options={[
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]}
        onChange={onChange}
      />
    );
  }
  if (type.kind === 'DATE' || type.kind === 'DATETIME') return <DateInput {...props} />;
  return (
    <Input
      variant="filled"
      value={typeof value === 'string' ? value : value === undefined ? '' : String(value)}
      disabled={disabled}
      placeholder={t('typeValue')}
      aria-label={t('label.value')}
      style={{ width: 180 }}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

type ManyProps = ValueInputProps & { many: boolean };

function OptionInput({ type, value, onChange, disabled, many }: ManyProps) {
  const t = useT('core.condition');
  const label = useLabel();
  return (
    <Select
      variant="filled"
      mode={many ? 'multiple' : undefined}
      value={many ? asList(value) : blankAsNothing(value)}
      disabled={disabled}
      placeholder={t('pickValue')}
      aria-label={t('label.value')}
      popupMatchSelectWidth={false}
      style={many ? { minWidth: 160 } : undefined}
      showSearch={{ optionFilterProp: 'label' }}
      options={type.options?.map((o) => ({ value: o.value, label: label(o.label, o.value) }))}
      onChange={onChange}
    />
  );
}

function RegionInput({ value, onChange, disabled }: ValueInputProps) {
  const t = useT('core.condition');
  return (
    <RegionPicker
      variant="filled"
      value={typeof value === 'string' && value !== '' ? value : undefined}
      disabled={disabled}
      allowClear={false}
      style={{ minWidth: 220 }}
      aria-label={t('label.value')}
      onChange={onChange}
    />
  );
}

function DepartmentInput({ value, onChange, disabled, many }: ManyProps) {
  const t = useT('core.condition');
  const chosen = many ? asList(value) : [blankAsNothing(value)];
  return (
    <DepartmentPicker
      variant="filled"
      many={many}
      value={chosen.filter((one) => typeof one === 'string')}
      disabled={disabled}
      style={{ minWidth: 180 }}
      aria-label={t('label.value')}
      onChange={(ids) => {
        onChange(many ? ids : ids[0]);
      }}
    />
  );
}

function DateInput({ type, value, onChange, disabled }: ValueInputProps) {
  const t = useT('core.condition');
  const time = type.kind === 'DATETIME';
  return (
    <DatePicker
      variant="filled"
      showTime={time ? { format: 'HH:mm' } : false}
      value={typeof value === 'string' && value !== '' ? dayjs(value) : null}
      disabled={disabled}
      allowClear={false}
      aria-label={t('label.value')}
      onChange={(next) => {
        if (next) onChange(time ? next.format() : next.format('YYYY-MM-DD'));
      }}
    />
  );
}

function PersonInput({ value, onChange, disabled, many }: ManyProps) {
  const t = useT('core.condition');
  const [search, setSearch] = useState('');
  const people = useQuery({ queryKey: keys.people(search), queryFn: () => searchPeople(search) });
  return (
    <Select
      variant="filled"
      mode={many ? 'multiple' : undefined}
      value={many ? asList(value) : blankAsNothing(value)}
      disabled={disabled}
      loading={people.isFetching}
      placeholder={t('pickValue')}
      aria-label={t('label.value')}
      style={{ minWidth: 140 }}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={people.data?.items.map((p) => ({
        value: p.id,
        label: p.department ? `${p.name} · ${p.department}` : p.name,
      }))}
      onChange={onChange}
    />
  );
}

function RecordInput({ app, type, value, onChange, disabled, many }: ManyProps) {
  const t = useT('core.condition');
  const [search, setSearch] = useState('');
  const form = type.linkTo ?? '';
  const query = { search: search || undefined, limit: 20 };
  const records = useQuery({
    queryKey: keys.recordList(app, form, query),
    queryFn: ({ signal }) => queryRecords(app, form, query, signal),
    enabled: form !== '',
  });
  return (
    <Select
      variant="filled"
      mode={many ? 'multiple' : undefined}
      value={many ? asList(value) : blankAsNothing(value)}
      disabled={disabled}
      loading={records.isFetching}
      placeholder={t('pickValue')}
      aria-label={t('label.value')}
      style={{ minWidth: 160 }}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={records.data?.items.map((r) => ({ value: r.id, label: r.title }))}
      onChange={onChange}
    />
  );
}

const blankAsNothing = (value: unknown) => (value === '' || value === null ? undefined : value);
