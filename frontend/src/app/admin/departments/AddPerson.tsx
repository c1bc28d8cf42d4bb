import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { keys } from '@/core/api/keys';
import { searchPeople } from '@/core/api/users';
import { useT } from '@/shared/i18n/i18n';
import styles from './departments.module.css';

interface Props {
  /** Those not to be offered. */
  there: string[];
  busy: boolean;
  onAdd: (person: string) => void;
}

/** Finds a person and adds them as soon as they are chosen. */
export function AddPerson({ there, busy, onAdd }: Props) {
  const t = useT('app.admin');
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const typed = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: keys.people(typed),
    queryFn: ({ signal }) => searchPeople(typed, signal),
    enabled: open,
  });
  const offered = (found.data?.items ?? []).filter(({ id }) => !there.includes(id));
  return (
    <Select<string | null>
      className={styles.add}
      value={null}
      showSearch={{ filterOption: false, onSearch: setSearch, searchValue: search }}
      loading={found.isFetching || busy}
      placeholder={t('departments.addPerson')}
      aria-label={t('departments.addPerson')}
      notFoundContent={found.isFetching ? t('shared:state.loading') : t('departments.noPerson')}
      onOpenChange={setOpen}
      options={offered.map(({ id, name, department }) => ({
        value: id,
        label: department ? `${name} · ${department}` : name,
      }))}
      onChange={(person) => {
        setSearch('');
        if (person) onAdd(person);
      }}
    />
  );
}
