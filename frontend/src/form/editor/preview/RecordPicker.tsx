import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { getForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { queryRecords, type Rec } from '@/core/api/records';
import { useT } from '@/shared/i18n/i18n';
import { useClearable } from '@/shared/ui/useClearable';
import { useFormEditing } from '../FormEditorContext';

export interface RecordPickerProps {
  record: Rec | undefined;
  onPick: (id: string | undefined) => void;
}

/** Picks a real record to see the form with; there are none before the form is published. */
export function RecordPicker({ record, onPick }: RecordPickerProps) {
  const t = useT('form.editor');
  const clearable = useClearable();
  const { app, form } = useFormEditing();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const live = useQuery({
    queryKey: keys.form(app, form.key),
    queryFn: () => getForm(app, form.key),
    retry: false,
  });
  const found = useQuery({
    queryKey: keys.recordList(app, form.key, { search: wanted, limit: 20 }),
    queryFn: ({ signal }) => queryRecords(app, form.key, { search: wanted, limit: 20 }, signal),
    enabled: open && live.isSuccess,
  });
  const items = found.data?.items ?? [];
  const shown = record && !items.some((one) => one.id === record.id) ? [record, ...items] : items;
  return (
    <Select<string>
      allowClear={clearable}
      style={{ width: 240 }}
      value={record?.id}
      disabled={!live.isSuccess}
      loading={found.isFetching}
      placeholder={t(live.isError ? 'preview.notLive' : 'preview.record')}
      aria-label={t('preview.record')}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      notFoundContent={t(found.isFetching ? 'shared:state.loading' : 'preview.noRecord')}
      options={shown.map(({ id, title }) => ({ value: id, label: title }))}
      onOpenChange={setOpen}
      onChange={(id: string | undefined) => {
        onPick(id);
      }}
    />
  );
}
