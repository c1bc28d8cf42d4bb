import type { FieldInputProps, FieldView } from '../fieldView';
import { TextInput } from './text';

function UrlInput(props: FieldInputProps<string>) {
  return <TextInput {...props} type="url" inputMode="url" />;
}

export const urlView: FieldView = { type: 'url', Input: UrlInput };
