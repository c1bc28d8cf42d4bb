import { Radio } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../Decision.module.css';
import type { TestEditorProps } from '../TestCell';

/** Yes, no, or either. */
export function YesNoTest({ test, onChange, close }: TestEditorProps) {
  const t = useT('rule.editor.decision');
  const value = test.kind === 'oneOf' && test.values.length === 1 ? test.values[0] : undefined;
  return (
    <Radio.Group
      className={styles.options}
      value={value === undefined ? 'any' : value !== (test.kind === 'oneOf' && test.not === true)}
      options={[
        { value: 'any', label: t('cell.any') },
        { value: true, label: t('cell.yes') },
        { value: false, label: t('cell.no') },
      ]}
      onChange={(event) => {
        const next = event.target.value as boolean | 'any';
        onChange(next === 'any' ? { kind: 'any' } : { kind: 'oneOf', values: [next] });
        close();
      }}
    />
  );
}
