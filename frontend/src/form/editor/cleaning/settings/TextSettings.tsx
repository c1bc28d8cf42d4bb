import { Segmented } from 'antd';
import type { CleaningRule } from '@/core/api/cleaning';
import { useT } from '@/shared/i18n/i18n';
import type { SettingsProps } from './SettingsProps';

type To = NonNullable<CleaningRule['to']>;

function ToChoice({ rule, put, choices }: SettingsProps & { choices: To[] }) {
  const t = useT('form.editor');
  return (
    <Segmented<To>
      value={rule.to}
      aria-label={t('cleaning.how')}
      options={choices.map((to) => ({ value: to, label: t(`cleaning.to.${to}`) }))}
      onChange={(to) => {
        put({ ...rule, to });
      }}
    />
  );
}

export function WidthSettings(props: SettingsProps) {
  return <ToChoice {...props} choices={['half', 'full']} />;
}

export function CaseSettings(props: SettingsProps) {
  return <ToChoice {...props} choices={['upper', 'lower', 'title']} />;
}
