import { LabelField } from '@/core/draft/LabelField';
import { propertyLabel, type FieldInputProps, type FieldView } from '@/form/viewer';
import { useLanguage } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';

function LabelInput({ id, fieldKey, property, value, onChange, disabled }: FieldInputProps<Label>) {
  const name = propertyLabel(fieldKey, property, useLanguage());
  const rows = fieldKey === 'hint' ? 2 : undefined;
  return <LabelField id={id} name={name} value={value} rows={rows} disabled={disabled} onChange={onChange} />;
}

export const labelView: FieldView = { type: 'eddy.label', Input: LabelInput, wide: true };
