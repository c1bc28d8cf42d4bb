import { Select } from 'antd';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { useClearable } from '@/shared/ui/useClearable';
import { optionsOf } from '../state/fieldType';
import type { FieldInputProps, FieldView } from '../fieldView';
import { ChoiceButtons } from './ChoiceButtons';

/** Up to this many options are offered side by side; more drop down. */
const sideBySide = 4;

function ChoiceInput(props: FieldInputProps<string>) {
  const label = useLabel();
  const options = optionsOf(props.property);
  const plain = options.every((option) => label(option.label, option.value).length <= 8);
  if (options.length <= sideBySide && plain) return <ChoiceButtons {...props} options={options} />;
  return <ChoiceSelect {...props} />;
}

function ChoiceSelect(props: FieldInputProps<string>) {
  const t = useT('form.viewer');
  const clearable = useClearable();
  const label = useLabel();
  const options = optionsOf(props.property);
  return (
    <Select<string>
      id={props.id}
      style={{ width: '100%' }}
      value={props.value}
      allowClear={!props.required && clearable}
      showSearch={options.length > 8 ? { optionFilterProp: 'title' } : false}
      placeholder={t('choose')}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-labelledby={`${props.id}-label`}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(value: string | undefined) => {
        props.onChange(value);
      }}
      options={options.map((option) => ({
        value: option.value,
        title: label(option.label, option.value),
        label: <OptionChip option={option} />,
      }))}
    />
  );
}

export const choiceView: FieldView = {
  type: 'choice',
  Input: ChoiceInput,
  Cell: ChoiceSelect,
  group: true,
};
