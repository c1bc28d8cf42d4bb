import { Rate } from 'antd';
import type { FieldInputProps, FieldView } from '../fieldView';

function RatingInput(props: FieldInputProps<number>) {
  return (
    <Rate
      id={props.id}
      count={props.property.maximum ?? 5}
      value={props.value ?? 0}
      disabled={props.disabled}
      onChange={(value) => {
        props.onChange(value || undefined);
      }}
    />
  );
}

export const ratingView: FieldView = { type: 'rating', Input: RatingInput, group: true };
