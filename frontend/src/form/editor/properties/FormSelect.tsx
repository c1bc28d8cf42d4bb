import { Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../FormEditorContext';
import { Row } from './Row';

interface Props {
  value: string | undefined;
  onChange: (form: string) => void;
}

/** The form whose records a link points to. */
export function FormSelect({ value, onChange }: Props) {
  const t = useT('form.editor');
  const label = useLabel();
  const { catalog } = useFormEditing();
  return (
    <Row label={t('field.linkTo')}>
      <Select
        style={{ width: '100%' }}
        value={value}
        aria-label={t('field.linkTo')}
        status={value === undefined ? 'error' : undefined}
        options={catalog.tables
          .filter((table) => !table.system)
          .map((table) => ({ value: table.key, label: label(table.label, table.key) }))}
        onChange={onChange}
      />
    </Row>
  );
}
