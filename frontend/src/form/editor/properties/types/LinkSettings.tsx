import { Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from '../../FormEditor.module.css';
import { useFormEditing } from '../../FormEditorContext';
import { Row } from '../Row';
import type { TypeSettingsProps } from './typeSettings';

const onDelete = ['keep', 'restrict', 'unlink', 'cascade'] as const;

/** Which form a link leads to, and what becomes of the record, or row, with the link when that one is deleted. */
export function LinkSettings({ settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const { catalog, rows } = useFormEditing();
  const chosen = (settings['onDelete'] as string | undefined) ?? 'keep';
  const said = rows === undefined ? 'record' : 'row';
  return (
    <>
      <Row label={t('field.linkTo')}>
        <Select
          style={{ width: '100%' }}
          value={settings.form}
          aria-label={t('field.linkTo')}
          status={settings.form === undefined ? 'error' : undefined}
          options={catalog.tables
            .filter((table) => !table.system)
            .map((table) => ({ value: table.key, label: label(table.label, table.key) }))}
          onChange={(to) => {
            onChange({ form: to });
          }}
        />
      </Row>
      <Row label={t('link.onDelete')}>
        <Select
          style={{ width: '100%' }}
          value={chosen}
          aria-label={t('link.onDelete')}
          options={onDelete.map((value) => ({ value, label: t(`link.${said}.${value}`) }))}
          onChange={(next) => {
            onChange({ onDelete: next === 'keep' ? undefined : next });
          }}
        />
        <p className={styles.note}>{t(`link.note.${chosen}`)}</p>
      </Row>
    </>
  );
}
