import { regionDepthOf } from '@/core/region/code';
import { RegionPicker } from '@/core/region/RegionPicker';
import type { FieldInputProps, FieldView } from '../fieldView';

function RegionInput(props: FieldInputProps<string>) {
  return (
    <RegionPicker
      id={props.id}
      style={{ width: '100%' }}
      value={props.value}
      depth={regionDepthOf(props.property['x-eddy'])}
      allowClear={!props.required}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={props.onChange}
    />
  );
}

export const regionView: FieldView = { type: 'region', Input: RegionInput };
