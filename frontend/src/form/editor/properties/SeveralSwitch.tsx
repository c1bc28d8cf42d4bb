import { Switch } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from '../FormEditor.module.css';
import { useFormEditing } from '../FormEditorContext';
import { howMany } from '../model/several';
import { useSeveral } from './useSeveral';

/** Whether a field with records, people or departments holds one or several; nothing for other fields. */
export function SeveralSwitch({ fieldKey }: { fieldKey: string }) {
  const t = useT('form.editor');
  const { form, rows } = useFormEditing();
  const { change, busy } = useSeveral(fieldKey);
  const many = howMany(form.schema.properties[fieldKey] ?? {});
  if (!many || rows !== undefined || form.facts) return null;
  return (
    <label className={styles.switch}>
      {t('several.label')}
      <Switch
        checked={many === 'several'}
        loading={busy}
        title={t('several.hint')}
        onChange={(several) => void change(several)}
      />
    </label>
  );
}
