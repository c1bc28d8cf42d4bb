import { Input } from 'antd';
import type { FieldInputProps, FieldView } from '../fieldView';

function PasswordInput(props: FieldInputProps<string>) {
  return (
    <Input.Password
      id={props.id}
      autoComplete="new-password"
      value={props.value ?? ''}
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

export const passwordView: FieldView = { type: 'password', Input: PasswordInput };
