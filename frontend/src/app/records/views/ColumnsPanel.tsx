import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button, Checkbox, Input, Select } from 'antd';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { LiveForm } from '@/core/api/forms';
import type { ViewColumn } from '@/core/api/views';
import { moved } from '@/core/commands/path';
import { useT } from '@/shared/i18n/i18n';
import { useClearableInput } from '@/shared/ui/useClearable';
import { offeredColumns } from '../list/columns';
import { useColumnName } from '../list/useColumnName';
import { ColumnRow } from './ColumnRow';
import styles from './views.module.css';

interface Props {
  live: LiveForm;
  columns: ViewColumn[];
  frozen: number;
  onChange: (columns: ViewColumn[]) => void;
  onFrozen: (frozen: number) => void;
}

/** Which columns a list shows, in which order, and how many of them stay in sight. */
export default function ColumnsPanel({ live, columns, frozen, onChange, onFrozen }: Props) {
  const t = useT('app.records');
  const clearable = useClearableInput();
  const nameOf = useColumnName(live);
  const [search, setSearch] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const offered = offeredColumns(live);
  const fits = (key: string) => nameOf(key).toLowerCase().includes(search.trim().toLowerCase());
  const shown = columns.map((column) => column.field).filter((key) => offered.includes(key));
  const hidden = offered.filter((key) => !shown.includes(key));
  const at = (key: unknown) => columns.findIndex((column) => column.field === key);
  const step = (key: string, by: number) => {
    const neighbour = shown[shown.indexOf(key) + by];
    if (neighbour) onChange(moved(columns, at(key), at(neighbour)));
  };
  return (
    <div className={styles.columns}>
      <Input
        allowClear={clearable}
        value={search}
        prefix={<Search size={14} aria-hidden="true" />}
        placeholder={t('columns.search')}
        aria-label={t('columns.search')}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
      />
      <div className={styles.columnList}>
        <p className={styles.section}>{t('columns.shown', { count: shown.length })}</p>
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={({ active, over }) => {
            if (over && active.id !== over.id) onChange(moved(columns, at(active.id), at(over.id)));
          }}
        >
          <SortableContext items={shown} strategy={verticalListSortingStrategy}>
            {shown.filter(fits).map((key) => (
              <ColumnRow
                key={key}
                id={key}
                name={nameOf(key)}
                last={shown.length === 1}
                onToggle={() => {
                  onChange(columns.filter((column) => column.field !== key));
                }}
                onStep={(by) => {
                  step(key, by);
                }}
              />
            ))}
          </SortableContext>
        </DndContext>
        {hidden.some(fits) && <p className={styles.section}>{t('columns.hidden')}</p>}
        {hidden.filter(fits).map((key) => (
          <div key={key} className={styles.column}>
            <span className={styles.noGrip} />
            <Checkbox
              checked={false}
              onChange={() => {
                onChange([...columns, { field: key }]);
              }}
            >
              {nameOf(key)}
            </Checkbox>
          </div>
        ))}
        {!offered.some(fits) && <p className={styles.section}>{t('columns.none')}</p>}
      </div>
      <div className={styles.foot}>
        <span>{t('columns.frozen')}</span>
        <Select<number>
          size="small"
          value={Math.min(frozen, shown.length)}
          aria-label={t('columns.frozen')}
          popupMatchSelectWidth={false}
          options={Array.from({ length: Math.min(shown.length, 5) + 1 }, (_, count) => ({
            value: count,
            label: t('columns.frozenCount', { count }),
          }))}
          onChange={onFrozen}
        />
      </div>
      {hidden.length > 0 && (
        <Button
          size="small"
          type="text"
          onClick={() => {
            onChange([...columns, ...hidden.map((field) => ({ field }))]);
          }}
        >
          {t('columns.showAll')}
        </Button>
      )}
    </div>
  );
}
