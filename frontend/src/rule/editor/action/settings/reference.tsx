import { AutoComplete, Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import type { FieldInputProps, FieldView } from '@/form/viewer';
import { useClearable } from '@/shared/ui/useClearable';
import { useSettings, type SettingsContextValue } from '../SettingsContext';
import type { SettingType } from '../settingsSchema';

interface Choice {
  key: string;
  label?: Label;
}

/** A picker of one of the things the catalog lists; with `open`, a new name may be typed too. */
function reference(
  type: SettingType,
  list: (settings: SettingsContextValue) => Choice[],
  open = false,
): FieldView {
  function Input({ id, value, onChange, onBlur, disabled, invalid }: FieldInputProps<string>) {
    const t = useT('rule.editor');
    const clearable = useClearable();
    const label = useLabel();
    const choices = list(useSettings());
    const options = choices.map((c) => ({ value: c.key, label: label(c.label, c.key) }));
    const common = {
      id,
      disabled,
      onBlur,
      options,
      allowClear: clearable,
      status: invalid ? ('error' as const) : undefined,
      style: { width: '100%' },
      placeholder: t(open ? 'settings.pickOrType' : 'settings.pick'),
    };
    if (open) {
      return (
        <AutoComplete<string>
          {...common}
          value={value}
          showSearch={{
            filterOption: (typed, option) =>
              `${option?.label ?? ''} ${String(option?.value)}`.toLowerCase().includes(typed.toLowerCase()),
          }}
          onChange={(next: string | undefined) => {
            onChange(next === '' ? undefined : next);
          }}
        />
      );
    }
    const lost = value !== undefined && !choices.some((c) => c.key === value);
    return (
      <Select<string>
        {...common}
        value={value}
        status={lost ? 'error' : common.status}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={t('settings.none')}
        onChange={(next: string | undefined) => {
          onChange(next);
        }}
      />
    );
  }
  return { type, Input };
}

export const tagView = reference('eddy.tag', ({ catalog }) => catalog.tags, true);
export const groupView = reference('eddy.group', ({ catalog }) => catalog.groups, true);
export const messageView = reference('eddy.message', ({ catalog }) => catalog.messages);
export const flowView = reference('eddy.flow', ({ catalog, table }) =>
  catalog.flows.filter((flow) => !table || flow.form === table.key),
);
export const decisionView = reference('eddy.decision', ({ catalog }) => catalog.decisions);
export const roleView = reference('eddy.role', ({ catalog }) => catalog.roles);
export const formView = reference('eddy.form', ({ catalog }) => catalog.tables.filter((t) => !t.system));
export const fieldView = reference('eddy.field', ({ table }) => table?.fields.filter((f) => !f.system) ?? []);
