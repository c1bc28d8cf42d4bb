import { Input } from 'antd';
import { usePlaceholder } from '../usePlaceholder';
import type { FieldInputProps, FieldView } from '../fieldView';

export function TextInput(
  props: FieldInputProps<string> & {
    inputMode?: 'email' | 'tel' | 'url';
    type?: string;
    maxLength?: number;
  },
) {
  const placeholder = usePlaceholder(props.property);
  return (
    <Input
      id={props.id}
      type={props.type}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      value={props.value ?? ''}
      placeholder={placeholder}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(event) => {
        props.onChange(event.target.value || undefined);
      }}
    />
  );
}

export const textView: FieldView = { type: 'text', Input: TextInput };
