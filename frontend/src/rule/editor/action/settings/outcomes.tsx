import { Button, Radio, Tooltip } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { LabelField } from '@/core/draft/LabelField';
import { freeKey } from '@/core/draft/freeKey';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import type { FieldInputProps, FieldView } from '@/form/viewer';
import styles from './settings.module.css';

export interface Outcome {
  key: string;
  label: Label;
  primary?: boolean;
}

/** The buttons a todo is finished with; one of them is the filled one. */
function OutcomesInput({ value = [], onChange, disabled }: FieldInputProps<Outcome[]>) {
  const t = useT('rule.editor');
  const change = (at: number, part: Partial<Outcome>) => {
    onChange(value.map((outcome, n) => (n === at ? { ...outcome, ...part } : outcome)));
  };
  return (
    <div className={styles.list}>
      {value.map((outcome, at) => (
        <div key={outcome.key} className={styles.outcome}>
          <Tooltip title={t('settings.primary')}>
            <Radio
              checked={outcome.primary === true}
              disabled={disabled}
              aria-label={t('settings.primary')}
              onChange={() => {
                onChange(
                  value.map(({ key, label }, n) =>
                    n === at ? { key, label, primary: true } : { key, label },
                  ),
                );
              }}
            />
          </Tooltip>
          <LabelField
            name={t('settings.outcome')}
            value={outcome.label}
            disabled={disabled}
            onChange={(label) => {
              change(at, { label });
            }}
          />
          <Button
            type="text"
            size="small"
            icon={<Trash2 size={14} />}
            disabled={disabled}
            aria-label={t('settings.removeOutcome')}
            onClick={() => {
              onChange(value.filter((_, n) => n !== at));
            }}
          />
        </div>
      ))}
      <Button
        size="small"
        type="dashed"
        icon={<Plus size={14} />}
        disabled={disabled}
        onClick={() => {
          const key = freeKey(
            'done',
            value.map((o) => o.key),
          );
          onChange([...value, { key, label: {}, ...(value.length === 0 ? { primary: true } : {}) }]);
        }}
      >
        {t('settings.addOutcome')}
      </Button>
    </div>
  );
}

export const outcomesView: FieldView = {
  type: 'eddy.outcomes',
  Input: OutcomesInput,
  wide: true,
  group: true,
};
