import { DepartmentPicker } from '@/core/department/DepartmentPicker';
import type { FieldInputProps, FieldView } from '../fieldView';

function DepartmentInput(props: FieldInputProps<string>) {
  return (
    <DepartmentPicker
      id={props.id}
      style={{ width: '100%' }}
      value={props.value ? [props.value] : []}
      allowClear={!props.required}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(ids) => {
        props.onChange(ids[0]);
      }}
    />
  );
}

export const departmentView: FieldView = { type: 'department', Input: DepartmentInput };
