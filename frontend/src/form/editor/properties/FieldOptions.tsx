import { useFormEditing } from '../FormEditorContext';
import { OptionsField, type OptionsFieldProps } from './OptionsField';
import { useValueOfName } from './useValueOfName';

export interface FieldOptionsProps {
  fieldKey: string;
  onChange: OptionsFieldProps['onChange'];
}

/** The options of a field, whose stored values follow their names. */
export function FieldOptions({ fieldKey, onChange }: FieldOptionsProps) {
  const { form } = useFormEditing();
  const { ids, leave } = useValueOfName(fieldKey);
  const options = form.schema.properties[fieldKey]?.['x-eddy']?.options ?? [];
  return <OptionsField options={options} ids={ids} onChange={onChange} onLeave={leave} />;
}
