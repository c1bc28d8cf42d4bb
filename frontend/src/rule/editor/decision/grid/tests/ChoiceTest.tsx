import { Checkbox, Segmented } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import styles from '../../Decision.module.css';
import { sameConstant, type Constant } from '../../model/cells';
import type { TestEditorProps } from '../TestCell';

/** One of several options, or none of them. Nothing picked accepts everything. */
export function ChoiceTest({ column, test, onChange }: TestEditorProps) {
  const t = useT('rule.editor.decision');
  const not = test.kind === 'oneOf' && test.not === true;
  const picked: Constant[] = test.kind === 'oneOf' ? test.values : [];
  const write = (values: Constant[], negated: boolean) => {
    onChange(values.length === 0 ? { kind: 'any' } : { kind: 'oneOf', values, not: negated });
  };
  return (
    <>
      <Segmented<boolean>
        block
        size="small"
        value={not}
        options={[
          { value: false, label: t('cell.isOneOf') },
          { value: true, label: t('cell.isNoneOf') },
        ]}
        onChange={(negated) => {
          if (picked.length > 0) write(picked, negated);
        }}
      />
      <div className={styles.options}>
        <Checkbox
          checked={picked.length === 0}
          onChange={() => {
            onChange({ kind: 'any' });
          }}
        >
          {t('cell.any')}
        </Checkbox>
        {column.options.map((option) => {
          const on = picked.some((value) => sameConstant(value, option.value));
          return (
            <Checkbox
              key={option.value}
              checked={on}
              onChange={() => {
                const values = column.options
                  .map(({ value }) => value)
                  .filter((value) => (value === option.value ? !on : picked.includes(value)));
                write(values, not);
              }}
            >
              <OptionChip option={{ ...option, color: option.color ?? 'slate' }} />
            </Checkbox>
          );
        })}
      </div>
    </>
  );
}
