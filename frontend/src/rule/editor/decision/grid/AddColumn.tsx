import { Button, Popover, Select } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Table } from '@/core/api/catalog';
import { keyFrom } from '@/core/draft/freeKey';
import { typedLabel } from '@/core/draft/typedLabel';
import { useT } from '@/shared/i18n/i18n';
import { FirstInput } from '@/shared/ui/FirstInput';
import { AddInput } from '../commands/AddInput';
import { AddOutput } from '../commands/AddOutput';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import { conditionFields } from '../model/columns';

/** Adds a condition: one of the table's fields that is not asked about yet. */
export function AddInputButton({ table }: { table: Table | undefined }) {
  const t = useT('rule.editor.decision');
  const { model, stack, wording } = useDecision();
  const [open, setOpen] = useState(false);
  const asked = new Set(model.inputs.map(({ expression }) => expression));
  const fields = conditionFields(table).filter(({ key }) => !asked.has(key));
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
          style={{ width: 240 }}
          placeholder={t('column.pickField')}
          aria-label={t('column.pickField')}
          notFoundContent={t('column.noField')}
          options={fields.map(({ key, label }) => ({ value: key, label: wording.label(label) }))}
          onChange={(key: string) => {
            const field = fields.find((one) => one.key === key);
            if (field) stack.execute(new AddInput(field));
            setOpen(false);
          }}
        />
      }
    >
      <Button icon={<Plus size={16} />}>{t('column.addInput')}</Button>
    </Popover>
  );
}

/** Adds a result under the name typed. */
export function AddOutputButton() {
  const t = useT('rule.editor.decision');
  const { stack, wording } = useDecision();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      open={open}
      onOpenChange={setOpen}
      content={
        <form
          className={styles.newValue}
          onSubmit={(event) => {
            event.preventDefault();
            const text = name.trim();
            if (text === '') return;
            stack.execute(
              new AddOutput(typedLabel(undefined, wording.language, text), keyFrom(text, 'result')),
            );
            setName('');
            setOpen(false);
          }}
        >
          <FirstInput
            value={name}
            maxLength={40}
            placeholder={t('column.outputPlaceholder')}
            aria-label={t('column.name')}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
            {t('column.add')}
          </Button>
        </form>
      }
    >
      <Button icon={<Plus size={16} />}>{t('column.addOutput')}</Button>
    </Popover>
  );
}
