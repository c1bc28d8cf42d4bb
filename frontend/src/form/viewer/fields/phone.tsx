import type { FieldInputProps, FieldView } from '../fieldView';
import { TextInput } from './text';

function PhoneInput(props: FieldInputProps<string>) {
  return <TextInput {...props} type="tel" inputMode="tel" />;
}

export const phoneView: FieldView = { type: 'phone', Input: PhoneInput };
