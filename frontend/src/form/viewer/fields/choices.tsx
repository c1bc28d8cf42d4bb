import { Select } from 'antd';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { optionsOf } from '../state/fieldType';
import type { FieldInputProps, FieldView } from '../fieldView';

function ChoicesInput(props: FieldInputProps<string[]>) {
  const t = useT('form.viewer');
  const label = useLabel();
  return (
    <Select<string[]>
      id={props.id}
      mode="multiple"
      style={{ width: '100%' }}
      value={props.value ?? []}
      placeholder={t('choose')}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      showSearch={{ optionFilterProp: 'title' }}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(value) => {
        props.onChange(value.length > 0 ? value : undefined);
      }}
      options={optionsOf(props.property).map((option) => ({
        value: option.value,
        title: label(option.label, option.value),
        label: <OptionChip option={option} />,
      }))}
    />
  );
}

export const choicesView: FieldView = { type: 'choices', Input: ChoicesInput };
