import { Button, Input } from 'antd';
import { ListChecks, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import type { Condition } from '@/core/api/condition';
import type { LiveForm } from '@/core/api/forms';
import { useApps } from '@/core/app/useApp';
import { listTables } from '@/core/condition/list';
import { leafFor } from '@/core/condition/subject';
import type { ConditionScope } from '@/core/condition/scope';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { usePhone } from '@/shared/usePhone';
import { MenuButton } from '@/shared/ui/MenuButton';
import { useClearableInput } from '@/shared/ui/useClearable';
import { ColumnsButton } from './ColumnsButton';
import { FilterChip } from './FilterChip';
import { KindSwitch } from './KindSwitch';
import { isKnown } from './knownFilters';
import type { RecordListing } from './useRecordList';
import type { ListSelection } from './useSelection';
import styles from './list.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  /** Where records can be chosen. */
  selection?: ListSelection;
}

/** Search, and one chip per condition; all hold together. */
export function FilterBar({ app, live, listing, selection }: Props) {
  const t = useT('app.records');
  const clearable = useClearableInput();
  const label = useLabel();
  const tags = useApps().data?.find((candidate) => candidate.key === app)?.tags ?? [];
  const phone = usePhone();
  const { state, change } = listing;
  const [opened, setOpened] = useState<number>();
  const scope: ConditionScope = {
    app,
    table: live.table,
    tables: [live.table, ...listTables(live.table)],
    tags,
  };
  const setFilters = (filters: Condition[]) => {
    change({ filters });
  };
  const offered = [
    ...(tags.length > 0 ? [{ key: ':tag', label: t('list.tag') }] : []),
    ...live.table.fields.map((field) => ({ key: field.key, label: label(field.label, field.key) })),
  ];
  return (
    <div className={styles.filters}>
      <Input
        className={styles.search}
        allowClear={clearable}
        prefix={<Search size={14} aria-hidden="true" />}
        placeholder={t('list.search')}
        aria-label={t('list.search')}
        defaultValue={state.search}
        onChange={(event) => {
          change({ search: event.target.value });
        }}
      />
      {phone && selection && (state.kind ?? 'grid') === 'grid' && (
        <Button
          className={styles.choose}
          icon={<ListChecks size={16} />}
          aria-pressed={selection.choosing}
          onClick={() => {
            if (selection.choosing) selection.clear();
            else selection.choose();
          }}
        >
          {t('bulk.choose')}
        </Button>
      )}
      {state.filters.map((filter, index) =>
        isKnown(filter, live.table) ? (
          <FilterChip
            key={index}
            condition={filter}
            scope={scope}
            open={opened === index}
            onOpenChange={(open) => {
              setOpened(open ? index : undefined);
            }}
            onChange={(next) => {
              setFilters(state.filters.map((old, at) => (at === index ? next : old)));
            }}
            onRemove={() => {
              setOpened(undefined);
              setFilters(state.filters.filter((_, at) => at !== index));
            }}
          />
        ) : null,
      )}
      <MenuButton
        menu={{
          items: offered,
          style: { maxHeight: 360, overflow: 'auto' },
          onClick: ({ key }) => {
            const subject = key === ':tag' ? { kind: 'tag' as const } : { kind: 'field' as const, path: key };
            setFilters([...state.filters, leafFor(subject, scope)]);
            setOpened(state.filters.length);
          },
        }}
      >
        <Button type="text" icon={<Plus size={15} />}>
          {t('list.addFilter')}
        </Button>
      </MenuButton>
      <span className={styles.ways}>
        <KindSwitch live={live} listing={listing} />
        {!phone && state.kind !== 'calendar' && <ColumnsButton live={live} listing={listing} />}
      </span>
      {state.filters.length > 0 && (
        <Button
          type="link"
          onClick={() => {
            setFilters([]);
          }}
        >
          {t('shared:action.clearFilters')}
        </Button>
      )}
    </div>
  );
}
