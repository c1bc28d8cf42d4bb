import { Input } from 'antd';
import { usePlaceholder } from '../usePlaceholder';
import type { FieldInputProps, FieldView } from '../fieldView';

function LongTextInput({ rows = 3, ...props }: FieldInputProps<string> & { rows?: number }) {
  const placeholder = usePlaceholder(props.property);
  return (
    <Input.TextArea
      id={props.id}
      value={props.value ?? ''}
      autoSize={{ minRows: rows, maxRows: 12 }}
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

export const longTextView: FieldView = {
  type: 'long_text',
  Input: LongTextInput,
  Cell: (props: FieldInputProps<string>) => <LongTextInput {...props} rows={1} />,
  wide: true,
};
