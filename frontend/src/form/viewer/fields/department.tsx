import { DepartmentPicker } from '@/core/department/DepartmentPicker';
import { useDepartments } from '@/core/department/useDepartments';
import { useLanguage } from '@/shared/i18n/i18n';
import type { FieldInputProps, FieldView, ShownProps } from '../fieldView';

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

function ShownDepartment({ value, whole }: ShownProps<string>) {
  const language = useLanguage();
  const tree = useDepartments();
  const path = tree?.path(value, language);
  return <span title={path}>{(whole ? path : tree?.label(value, language)) || '…'}</span>;
}

export const departmentView: FieldView = {
  type: 'department',
  Input: DepartmentInput,
  Shown: ShownDepartment,
};
