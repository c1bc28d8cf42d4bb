import { Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { isTime, typeOf } from '@/core/condition/kinds';
import { scopeOf } from '@/core/condition/scope';
import { ValueInput } from '@/core/condition/ValueInput';
import type { FieldInputProps, FieldView } from '@/form/viewer';
import { useSettings } from '../SettingsContext';

type Mode = 'value' | 'now' | 'today' | 'nothing';

function modeOf(value: unknown): Mode {
  if (value === null) return 'nothing';
  if (typeof value === 'object' && value !== null && 'moment' in value)
    return value.moment === 'now' ? 'now' : 'today';
  return 'value';
}

/** What `set_field` writes: a constant of the field's kind, the moment it happens, or nothing. */
function SetValueInput({ value, onChange, disabled }: FieldInputProps) {
  const t = useT('rule.editor');
  const { app, catalog, table, config } = useSettings();
  const scope = table && scopeOf(app, catalog, table.key);
  if (!scope || typeof config.field !== 'string') return <span>{t('settings.fieldFirst')}</span>;
  const type = typeOf({ field: config.field }, scope);
  const mode = modeOf(value);
  const modes: Mode[] = isTime(type.kind) ? ['value', 'now', 'today', 'nothing'] : ['value', 'nothing'];
  return (
    <div style={{ display: 'flex', gap: 6 }}>
      <Select<Mode>
        value={mode}
        disabled={disabled}
        popupMatchSelectWidth={false}
        aria-label={t('settings.valueKind')}
        options={modes.map((m) => ({ value: m, label: t(`settings.mode.${m}`) }))}
        onChange={(next) => {
          if (next === 'nothing') onChange(null);
          else onChange(next === 'value' ? undefined : { moment: next });
        }}
      />
      {mode === 'value' && (
        <ValueInput app={app} type={type} op="eq" value={value} disabled={disabled} onChange={onChange} />
      )}
    </div>
  );
}

export const valueView: FieldView = { type: 'eddy.value', Input: SetValueInput, wide: true, group: true };
