import { maskedChinaId } from '@/core/values/chinaId';
import type { FieldInputProps, FieldView, ShownProps } from '../fieldView';
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

function ShownChinaId({ value, whole }: ShownProps<string>) {
  return <span>{whole ? value : maskedChinaId(value)}</span>;
}

export const chinaIdView: FieldView = { type: 'china_id', Input: ChinaIdInput, Shown: ShownChinaId };
