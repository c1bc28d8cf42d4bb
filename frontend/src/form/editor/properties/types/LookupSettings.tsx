import { Select } from 'antd';
import { fieldTypeOf } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../../FormEditorContext';
import styles from '../../FormEditor.module.css';
import { Row } from '../Row';
import type { TypeSettingsProps } from './typeSettings';

/** Which field of which linked record is shown. */
export function LookupSettings({ settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const { form, catalog } = useFormEditing();
  const link = settings['link'] as string | undefined;
  const field = settings['field'] as string | undefined;
  const links = Object.entries(form.schema.properties).filter(
    ([, property]) => fieldTypeOf(property) === 'link',
  );
  const target = links.find(([key]) => key === link)?.[1]['x-eddy']?.form;
  const fields = catalog.tables.find((table) => table.key === target)?.fields ?? [];
  if (links.length === 0) return <p className={styles.note}>{t('computed.noLink')}</p>;
  return (
    <>
      <Row label={t('computed.link')}>
        <Select
          value={link}
          status={link === undefined ? 'error' : undefined}
          placeholder={t('computed.pick')}
          aria-label={t('computed.link')}
          options={links.map(([key, property]) => ({
            value: key,
            label: label(property['x-eddy']?.label, key),
          }))}
          onChange={(next) => {
            onChange({ link: next, field: undefined });
          }}
        />
      </Row>
      <Row label={t('computed.shown')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={field}
          disabled={target === undefined}
          status={field === undefined ? 'error' : undefined}
          placeholder={t('computed.pick')}
          aria-label={t('computed.shown')}
          options={fields
            .filter((one) => one.key !== 'id')
            .map((one) => ({ value: one.key, label: label(one.label, one.key) }))}
          onChange={(next) => {
            onChange({ field: next });
          }}
        />
      </Row>
      <p className={styles.note}>{t('computed.lookupNote')}</p>
    </>
  );
}
