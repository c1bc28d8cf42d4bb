import { Checkbox } from 'antd';
import { propertyLabel } from '../label';
import { useLanguage } from '@/shared/i18n/i18n';
import type { FieldInputProps, FieldView } from '../fieldView';

function BooleanInput(props: FieldInputProps<boolean>) {
  const language = useLanguage();
  return (
    <Checkbox
      id={props.id}
      checked={props.value === true}
      disabled={props.disabled}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(event) => {
        props.onChange(event.target.checked);
      }}
    >
      {propertyLabel(props.fieldKey, props.property, language)}
    </Checkbox>
  );
}

export const booleanView: FieldView = { type: 'boolean', Input: BooleanInput, ownLabel: true };
