import type { FieldInputProps, FieldView } from '../fieldView';
import { MomentInput } from './Moment';

/** A time of day, `HH:mm`. */
function TimeInput(props: FieldInputProps<string>) {
  return <MomentInput {...props} kind="time" />;
}

export const timeView: FieldView = { type: 'time', Input: TimeInput };
