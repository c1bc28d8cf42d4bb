import { Select } from 'antd';
import type { Condition } from '@/core/api/condition';
import { useT } from '@/shared/i18n/i18n';
import { listCondition, questionsFor, type ListLeaf, type ListQuestion } from './list';
import type { ConditionScope } from './scope';
import { ValueInput } from './ValueInput';

interface Props {
  leaf: ListLeaf;
  scope: ConditionScope;
  disabled: boolean;
  onChange: (next: Condition) => void;
}

/** What follows a field that holds several: what is asked, and of whom. */
export function ListRow({ leaf, scope, disabled, onChange }: Props) {
  const t = useT('core.condition');
  const { column, question, value } = leaf;
  const asked = question === 'any' || question === 'none' ? 'in' : 'within';
  return (
    <>
      <Select<ListQuestion>
        variant="filled"
        value={question}
        disabled={disabled}
        popupMatchSelectWidth={false}
        aria-label={t('label.op')}
        options={questionsFor(leaf).map((one) => ({ value: one, label: t(`list.${one}`) }))}
        onChange={(next) => {
          onChange(listCondition(scope, leaf, next, Array.isArray(value) || !value ? value : [value]));
        }}
      />
      {['any', 'none', 'within'].includes(question) && (
        <ValueInput
          app={scope.app}
          type={{ kind: column.kind as 'LINK', linkTo: column.linkTo }}
          op={asked}
          value={value}
          disabled={disabled}
          onChange={(next) => {
            onChange(listCondition(scope, leaf, question, next));
          }}
        />
      )}
    </>
  );
}
