import { InputNumber } from 'antd';
import { SetValue } from '@/core/commands/SetValue';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../FormEditor.module.css';
import { useFormEditing } from '../../FormEditorContext';
import { Row } from '../Row';

/** As many as the server takes. */
const mostRows = 500;

/** How few and how many rows or values a record may have, in one line. */
export function Counts({ fieldKey, label }: { fieldKey: string; label: string }) {
  const t = useT('form.editor');
  return (
    <Row label={label}>
      <div className={styles.pair}>
        <Count fieldKey={fieldKey} bound="minItems" name={t('rows.fewest')} />
        <span>–</span>
        <Count fieldKey={fieldKey} bound="maxItems" name={t('rows.most')} />
      </div>
    </Row>
  );
}

interface CountProps {
  fieldKey: string;
  bound: 'minItems' | 'maxItems';
  name: string;
}

function Count({ fieldKey, bound, name }: CountProps) {
  const { form, execute } = useFormEditing();
  return (
    <InputNumber<number>
      value={form.schema.properties[fieldKey]?.[bound]}
      min={bound === 'minItems' ? 0 : 1}
      max={mostRows}
      precision={0}
      controls={false}
      placeholder={name}
      aria-label={name}
      style={{ width: '100%' }}
      onChange={(value) => {
        const path = ['schema', 'properties', fieldKey, bound];
        execute(new SetValue('form.property', path, value ?? undefined, true));
      }}
    />
  );
}
