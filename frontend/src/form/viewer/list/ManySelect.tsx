import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { AddOption, another } from '../fields/AddOption';
import type { RemoteSource, Titled } from '../fields/RemoteSelect';

export interface ManySelectProps extends RemoteSource {
  id: string;
  chosen: Titled[];
  /** How many may be chosen. */
  most: number;
  onChange: (chosen: Titled[]) => void;
  onBlur: () => void;
  disabled: boolean;
  invalid: boolean;
  describedBy?: string;
}

/** Picks several of something too many to list: searches while typing. What is chosen stands first in the list. */
export function ManySelect(props: ManySelectProps) {
  const { chosen, most, add, onChange } = props;
  const t = useT('form.viewer');
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const deferred = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: [...props.queryKey(deferred), 'titles'],
    queryFn: async ({ signal }) =>
      (await props.find(deferred, signal)).map(({ id, title }): Titled => ({ id, title })),
    enabled: open,
  });
  const items = found.data ?? [];
  const others = items.filter((item) => !chosen.some(({ id }) => id === item.id));
  const offered = [...(deferred === '' ? chosen : chosen.filter(({ id }) => hasId(items, id))), ...others];
  const choose = (ids: string[]) => {
    if (ids.includes(another)) {
      add?.begin(search.trim());
      return;
    }
    const known = [...chosen, ...items];
    onChange(ids.flatMap((id) => known.find((one) => one.id === id) ?? []));
  };
  return (
    <Select<{ value: string; label?: unknown }[]>
      id={props.id}
      mode="multiple"
      labelInValue
      style={{ width: '100%' }}
      value={chosen.map(({ id, title }) => ({ value: id, label: title }))}
      maxCount={most}
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
      onChange={(next) => {
        choose(next.map(({ value }) => value));
      }}
      options={[
        ...offered.map((item) => ({ value: item.id, label: item.title })),
        ...(add && chosen.length < most ? [{ value: another, label: <AddOption text={add.text} /> }] : []),
      ]}
    />
  );
}

const hasId = (items: readonly Titled[], id: string) => items.some((item) => item.id === id);
