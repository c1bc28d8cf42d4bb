import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useFormContext } from '../context';
import type { FieldInputProps } from '../fieldView';
import { AddOption, another } from './AddOption';

export interface Titled {
  id: string;
  title: string;
}

/** Where a picker searches. */
export interface RemoteSource {
  queryKey: (search: string) => readonly unknown[];
  find: (search: string, signal: AbortSignal) => Promise<Titled[]>;
  onOpen?: (open: boolean) => void;
  /** Offered below what was found, with what was typed. */
  add?: { text: string; begin: (typed: string) => void };
}

interface Props extends FieldInputProps<string>, RemoteSource {
  /** One that was added meanwhile. */
  added?: Titled;
}

/** Picks one of something too many to list: searches while typing. */
export function RemoteSelect(props: Props) {
  const t = useT('form.viewer');
  const { display } = useFormContext();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<Titled | undefined>(display[props.fieldKey]);
  const deferred = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: [...props.queryKey(deferred), 'titles'],
    queryFn: async ({ signal }) =>
      (await props.find(deferred, signal)).map(({ id, title }): Titled => ({ id, title })),
    enabled: open,
  });
  const items = found.data ?? [];
  const { add } = props;
  const shown = [props.added, picked].find((one) => one?.id === props.value);
  const current = shown && !items.some((item) => item.id === shown.id) ? [shown] : [];
  return (
    <Select<string>
      id={props.id}
      style={{ width: '100%' }}
      value={props.value}
      allowClear={!props.required}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      loading={found.isFetching}
      placeholder={t('search')}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      notFoundContent={found.isFetching ? t('shared:state.loading') : t('none')}
      aria-describedby={props.describedBy}
      onOpenChange={(next) => {
        setOpen(next);
        props.onOpen?.(next);
      }}
      onBlur={props.onBlur}
      onChange={(value: string | undefined) => {
        if (value === another) {
          add?.begin(search.trim());
          return;
        }
        setPicked(items.find((item) => item.id === value));
        props.onChange(value);
      }}
      options={[
        ...[...current, ...items].map((item) => ({ value: item.id, label: item.title })),
        ...(add ? [{ value: another, label: <AddOption text={add.text} /> }] : []),
      ]}
    />
  );
}
