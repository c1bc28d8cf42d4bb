import { Segmented, Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import type { TestEditorProps } from '../TestCell';

/** One of several texts, or none of them. */
export function TextTest({ test, onChange }: TestEditorProps) {
  const t = useT('rule.editor.decision');
  const not = test.kind === 'oneOf' && test.not === true;
  const texts = test.kind === 'oneOf' ? test.values.map(String) : [];
  const write = (values: string[], negated: boolean) => {
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
          if (texts.length > 0) write(texts, negated);
        }}
      />
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        value={texts}
        style={{ width: '100%', marginTop: 8 }}
        placeholder={t('cell.typeTexts')}
        aria-label={t('cell.typeTexts')}
        tokenSeparators={[',', '，', '、']}
        onChange={(values: string[]) => {
          write(values, not);
        }}
      />
    </>
  );
}
