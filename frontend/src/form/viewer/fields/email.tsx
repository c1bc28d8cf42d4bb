import type { FieldInputProps, FieldView } from '../fieldView';
import { TextInput } from './text';

function EmailInput(props: FieldInputProps<string>) {
  return <TextInput {...props} type="email" inputMode="email" />;
}

export const emailView: FieldView = { type: 'email', Input: EmailInput };
