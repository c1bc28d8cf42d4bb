import { Segmented, Select } from 'antd';
import { CalendarDays, Columns2, Table2 } from 'lucide-react';
import type { LiveForm } from '@/core/api/forms';
import type { ViewKind } from '@/core/api/views';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useClearable } from '@/shared/ui/useClearable';
import { usePhone } from '@/shared/usePhone';
import type { RecordListing } from './useRecordList';
import { dateFields, fieldOr, groupField, groupFields } from './viewKinds';

const icons = { grid: Table2, kanban: Columns2, calendar: CalendarDays };

/** Shows the same records as a table, by a choice, or by a day. */
export function KindSwitch({ live, listing }: { live: LiveForm; listing: RecordListing }) {
  const t = useT('app.records');
  const label = useLabel();
  const phone = usePhone();
  const clearable = useClearable();
  const { state, change } = listing;
  const groups = groupFields(live);
  const dates = dateFields(live);
  const kinds = (['grid', 'kanban', 'calendar'] as const).filter(
    (kind) => kind === 'grid' || (kind === 'kanban' ? groups : dates).length > 0,
  );
  if (kinds.length === 1) return null;
  const by = state.kind === 'kanban' ? groups : state.kind === 'calendar' ? dates : [];
  const name = state.kind === 'kanban' ? ('group' as const) : ('date' as const);
  return (
    <>
      <Segmented<ViewKind>
        value={state.kind ?? 'grid'}
        aria-label={t('way.label')}
        options={kinds.map((kind) => {
          const Icon = icons[kind];
          return {
            value: kind,
            icon: <Icon size={15} aria-label={t(`way.${kind}`)} />,
            title: t(`way.${kind}`),
          };
        })}
        onChange={(kind) => {
          change({
            kind,
            ...(kind === 'grid' && { group: undefined }),
            ...(kind === 'kanban' && { group: fieldOr(groups, state.group)?.key }),
            ...(kind === 'calendar' && { date: fieldOr(dates, state.date)?.key }),
          });
        }}
      />
      {(state.kind ?? 'grid') === 'grid' && groups.length > 0 && (
        <Select<string>
          value={groupField(live, state.group)?.key}
          aria-label={t('way.by.rows')}
          allowClear={clearable}
          popupMatchSelectWidth={false}
          prefix={phone ? undefined : t('way.rows')}
          placeholder={t(phone ? 'way.rows' : 'way.none')}
          options={groups.map((field) => ({ value: field.key, label: label(field.label, field.key) }))}
          onChange={(key: string | undefined) => {
            change({ group: key });
          }}
        />
      )}
      {by.length > 0 && (
        <Select<string>
          value={fieldOr(by, state[name])?.key}
          aria-label={t(`way.by.${name}`)}
          popupMatchSelectWidth={false}
          prefix={t('way.byShort')}
          options={by.map((field) => ({ value: field.key, label: label(field.label, field.key) }))}
          onChange={(key) => {
            change({ [name]: key });
          }}
        />
      )}
    </>
  );
}
