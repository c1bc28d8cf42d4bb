import { Select } from 'antd';
import { fieldTypeOf, propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useCanvas } from '../../canvas/CanvasContext';
import { useFormEditing } from '../../FormEditorContext';
import styles from '../../FormEditor.module.css';
import { designedType, designedTypes } from '../../model/fieldTypes';
import { columnPick, mayBeColumn } from '../../model/rows';
import { useAdding } from '../../useAdding';
import { Row } from '../Row';
import { Counts } from './Counts';
import type { TypeSettingsProps } from './typeSettings';

/** The columns of a sub-table, and how many rows a record may have. */
export function RowsSettings({ fieldKey }: TypeSettingsProps) {
  const t = useT('form.editor');
  const language = useLanguage();
  const label = useLabel();
  const { catalog, form, view } = useFormEditing();
  const { naming } = useCanvas();
  const { addColumn } = useAdding();
  const columns = Object.entries(form.schema.properties[fieldKey]?.items?.properties ?? {});
  const types = designedTypes
    .filter(({ type }) => mayBeColumn(type))
    .flatMap(({ type }) => catalog.fieldTypes.find((known) => known.key === type) ?? []);
  return (
    <>
      <Row label={t('rows.title')}>
        <ul className={styles.outline}>
          {columns.map(([key, property]) => {
            const Icon = designedType(fieldTypeOf(property))?.icon;
            return (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => {
                    view.select(columnPick(fieldKey, key));
                  }}
                >
                  {Icon && <Icon size={14} aria-hidden="true" />}
                  {propertyLabel(key, property, language)}
                </button>
              </li>
            );
          })}
        </ul>
        <Select<string>
          value={null as unknown as string}
          placeholder={t('rows.add')}
          aria-label={t('rows.add')}
          style={{ width: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          options={types.map((type) => ({ value: type.key, label: label(type.label, type.key) }))}
          onChange={(type) => {
            naming.ask();
            addColumn(fieldKey, type);
          }}
        />
      </Row>
      <Counts fieldKey={fieldKey} label={t('rows.rows')} />
      <p className={styles.note}>{t('rows.note')}</p>
    </>
  );
}
