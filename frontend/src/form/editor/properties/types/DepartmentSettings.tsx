import { Switch } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../FormEditor.module.css';
import type { TypeSettingsProps } from './typeSettings';

/** Whether a new record begins with the department of whoever writes it. */
export function DepartmentSettings({ settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  return (
    <label className={styles.switch}>
      {t('department.own')}
      <Switch
        checked={settings['default'] === 'own'}
        onChange={(own) => {
          onChange({ default: own ? 'own' : undefined });
        }}
      />
    </label>
  );
}
