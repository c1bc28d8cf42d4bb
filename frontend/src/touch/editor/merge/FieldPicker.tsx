import { Button, Popover, Select } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import type { MergeField } from '../model/mergeFields';

export interface FieldPickerProps {
  fields: MergeField[];
  onPick: (expression: string) => void;
  name: string;
}

/** Picks something of the customer to put into a text. */
export function FieldPicker({ fields, onPick, name }: FieldPickerProps) {
  const t = useT('touch.editor');
  const label = useLabel();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      open={open}
      onOpenChange={setOpen}
      content={
        <Select
          autoFocus
          defaultOpen
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 220 }}
          placeholder={t('field.search')}
          aria-label={t('field.search')}
          options={fields.map((field) => ({ value: field.expression, label: label(field.label) }))}
          onChange={(expression: string) => {
            setOpen(false);
            onPick(expression);
          }}
        />
      }
    >
      <Button type="link" size="small" icon={<Plus size={14} />} aria-label={name} title={name}>
        {t('field.insert')}
      </Button>
    </Popover>
  );
}
