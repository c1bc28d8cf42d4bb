import type { FieldSettings } from '@/core/api/forms';
import { SetValue } from '@/core/commands/SetValue';
import { fieldTypeOf } from '@/form/viewer';
import { listColumn } from '@/form/viewer/list/values';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../../FormEditorContext';
import styles from '../../FormEditor.module.css';
import { FormSelect } from '../FormSelect';
import { Counts } from './Counts';
import { OnDelete } from './OnDelete';

/** What a list holds, and how many of them. */
export function ListSettings({ fieldKey }: { fieldKey: string }) {
  const t = useT('form.editor');
  const { form: edited, execute } = useFormEditing();
  const column = listColumn(edited.schema.properties[fieldKey] ?? {});
  if (!column) return null;
  const settings = column.property['x-eddy'] ?? {};
  const set = (part: FieldSettings) => {
    const path = ['schema', 'properties', fieldKey, 'items', 'properties', column.key, 'x-eddy'];
    execute(new SetValue('form.property', path, { ...settings, ...part }, false));
  };
  return (
    <>
      {fieldTypeOf(column.property) === 'link' && (
        <>
          <FormSelect
            value={settings.form}
            onChange={(form) => {
              set({ form });
            }}
          />
          <OnDelete
            of="list"
            value={settings['onDelete'] as string | undefined}
            onChange={(onDelete) => {
              set({ onDelete });
            }}
          />
        </>
      )}
      <Counts fieldKey={fieldKey} label={t('list.count')} />
      <p className={styles.note}>{t('list.note')}</p>
    </>
  );
}
