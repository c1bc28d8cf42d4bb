import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { useT } from '@/shared/i18n/i18n';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Tabs } from '@/shared/ui/Tabs';
import { useClearableInput } from '@/shared/ui/useClearable';
import { lists, type useTodoList } from './useTodoList';
import styles from './todos.module.css';

/** Which list, with how many each holds. */
export function ListTabs({ listing }: { listing: ReturnType<typeof useTodoList> }) {
  const t = useT('app.todos');
  const clearable = useClearableInput();
  const [parameters, setParameters] = useSearchParams();
  const { counts, list, search } = listing;
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
  return (
    <div className={styles.listHead}>
      <PageHeader title={t('title')} />
      <Tabs
        className={styles.tabs}
        label={t('title')}
        tabs={lists.map((key) => ({ key, label: t(`list.${key}`), count: counts?.[key] }))}
        value={list}
        onChange={(key) => {
          change('list', key === 'mine' ? '' : key);
        }}
      />
      <Input
        className={styles.search}
        allowClear={clearable}
        prefix={<Search size={14} aria-hidden="true" />}
        placeholder={t('search')}
        aria-label={t('search')}
        defaultValue={search}
        onChange={(event) => {
          change('q', event.target.value);
        }}
      />
    </div>
  );
}
