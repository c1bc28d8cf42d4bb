import type { FieldInputProps, FieldView } from '../fieldView';
import { TextInput } from './text';

function ChinaIdInput(props: FieldInputProps<string>) {
  return (
    <TextInput
      {...props}
      maxLength={18}
      onChange={(text) => {
        props.onChange(text?.replace(/[\s-]/g, '').toUpperCase());
      }}
    />
  );
}

export const chinaIdView: FieldView = { type: 'china_id', Input: ChinaIdInput };
