import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { keys } from '@/core/api/keys';
import { searchPeople } from '@/core/api/users';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import type { FieldInputProps, FieldView } from '@/form/viewer';
import { useSettings } from '../SettingsContext';

/** Who gets a todo: the person in a field of the record, a role (everyone in it may claim), or somebody by name. */
export type Assign = { owner: string } | { role: string } | { user: string };

type Kind = 'owner' | 'role' | 'user';

const kindOf = (assign: Assign): Kind => ('owner' in assign ? 'owner' : 'role' in assign ? 'role' : 'user');

function AssignInput({ value, onChange, disabled }: FieldInputProps<Assign>) {
  const t = useT('rule.editor');
  const label = useLabel();
  const { catalog, table } = useSettings();
  const people = useQuery({ queryKey: keys.people(''), queryFn: () => searchPeople('') });
  const persons = table?.fields.filter((f) => f.kind === 'PERSON') ?? [];
  const choices: Record<Kind, { value: string; label: string }[]> = {
    owner: persons.map((f) => ({ value: f.key, label: label(f.label, f.key) })),
    role: catalog.roles.map((r) => ({ value: r.key, label: label(r.label, r.key) })),
    user: people.data?.items.map((p) => ({ value: p.username, label: p.name })) ?? [],
  };
  const made = (kind: Kind, to: string): Assign =>
    kind === 'owner' ? { owner: to } : kind === 'role' ? { role: to } : { user: to };
  const kind = value && kindOf(value);
  const chosen = value && Object.values(value)[0];
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'auto minmax(0,1fr)', gap: 6 }}>
      <Select<Kind>
        value={kind}
        disabled={disabled}
        placeholder={t('settings.pick')}
        popupMatchSelectWidth={false}
        aria-label={t('settings.assignKind')}
        options={(['owner', 'role', 'user'] as const).map((k) => ({
          value: k,
          label: t(`settings.assign.${k}`),
        }))}
        onChange={(next) => {
          onChange(made(next, choices[next][0]?.value ?? ''));
        }}
      />
      {kind && (
        <Select
          value={chosen === '' ? undefined : chosen}
          disabled={disabled}
          placeholder={t('settings.pick')}
          aria-label={t('settings.assignTo')}
          showSearch={{ optionFilterProp: 'label' }}
          status={
            choices[kind].some((c) => c.value === chosen) || (kind === 'user' && people.isPending)
              ? undefined
              : 'error'
          }
          options={choices[kind]}
          onChange={(to) => {
            onChange(made(kind, to));
          }}
        />
      )}
    </div>
  );
}

export const assignView: FieldView = { type: 'eddy.assign', Input: AssignInput, wide: true, group: true };
