import type { FieldInputProps, FieldView } from '../fieldView';
import { TextInput } from './text';

/** A time of day, `HH:mm`. */
function TimeInput(props: FieldInputProps<string>) {
  return <TextInput {...props} type="time" />;
}

export const timeView: FieldView = { type: 'time', Input: TimeInput };
