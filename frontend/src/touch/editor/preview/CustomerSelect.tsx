import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import { useT } from '@/shared/i18n/i18n';
import type { PreviewedCustomer } from './usePreview';

export interface CustomerSelectProps {
  app: string;
  form: string;
  customer: PreviewedCustomer | undefined;
  onChange: (customer: PreviewedCustomer) => void;
}

/** Whose eyes the message is read with. */
export function CustomerSelect({ app, form, customer, onChange }: CustomerSelectProps) {
  const t = useT('touch.editor');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(false);
  const query = { search: useDeferredValue(search.trim()), limit: 20 };
  const found = useQuery({
    queryKey: [...keys.recordList(app, form, query), 'titles'],
    queryFn: async ({ signal }) =>
      (await queryRecords(app, form, query, signal)).items.map(({ id, title }) => ({ id, title })),
    enabled: open,
  });
  const items = found.data ?? [];
  const known = customer && !items.some(({ id }) => id === customer.id) ? [customer] : [];
  return (
    <Select<string>
      style={{ minWidth: 0, flex: 1 }}
      value={customer?.id}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      loading={found.isFetching}
      aria-label={t('preview.customer')}
      placeholder={t('preview.customer')}
      notFoundContent={found.isFetching ? t('shared:state.loading') : t('preview.noneFound')}
      options={[...known, ...items].map(({ id, title }) => ({ value: id, label: title || id }))}
      onOpenChange={setOpen}
      onChange={(id) => {
        const picked = items.find((item) => item.id === id);
        if (picked) onChange(picked);
      }}
    />
  );
}
