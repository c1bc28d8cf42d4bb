import { Button, Dropdown } from 'antd';
import { ChevronsUpDown } from 'lucide-react';
import type { Comparison, Operand } from '@/core/api/condition';
import { useT } from '@/shared/i18n/i18n';
import { isTime, rightType, takesList, takesNothing, type OperandType, type ValueKind } from './kinds';
import { LinkedOperand } from './LinkedOperand';
import { MomentInput } from './MomentInput';
import { fieldsOf, linkedTables, type ConditionScope } from './scope';
import { aggregate } from './measure';
import { subjectOfOperand, defaultRight } from './subject';
import { SubjectSelect } from './SubjectSelect';
import { ValueInput } from './ValueInput';

/** The ways to say what the left side is compared with. */
type RightKind = 'value' | 'relative' | 'date' | 'field' | 'linked' | 'user' | 'department' | 'case';

function kindOfRight(right: Operand, time: boolean): RightKind {
  if ('moment' in right) return 'relative';
  if ('user' in right) return right.user === true ? 'user' : 'department';
  if ('case' in right) return 'case';
  if ('aggregate' in right || 'change' in right) return 'linked';
  if ('field' in right) return 'field';
  return time ? 'date' : 'value';
}

/** What of the person who asks a value can be compared with. */
const own: Partial<Record<ValueKind, RightKind[]>> = { PERSON: ['user'], DEPARTMENT: ['department'] };

/** The ways that make sense for a left side of this type. */
function kindsFor(type: OperandType, list: boolean, scope: ConditionScope): RightKind[] {
  if (list) return ['value'];
  if (isTime(type.kind)) return ['relative', 'date', 'field'];
  const kinds: RightKind[] = [...(own[type.kind ?? 'TEXT'] ?? []), 'value', 'field'];
  if (type.kind === 'NUMBER' && linkedTables(scope).length > 0) kinds.push('linked');
  if (scope.caseValues && scope.caseValues.length > 0 && type.kind !== 'NUMBER') kinds.push('case');
  return kinds;
}

function rightOf(kind: RightKind, type: OperandType, scope: ConditionScope): Operand {
  if (kind === 'relative') return defaultRight(type);
  if (kind === 'date') return { value: '' };
  if (kind === 'user') return { user: true };
  if (kind === 'department') return { user: 'department' };
  if (kind === 'case') return { case: scope.caseValues?.[0]?.name ?? '' };
  if (kind === 'field') {
    const fitting = fieldsOf(scope).find(({ field }) => field.kind === type.kind);
    return { field: fitting?.path ?? '' };
  }
  if (kind === 'linked') {
    const [first] = linkedTables(scope);
    const over = { table: first?.table.key ?? '', link: first?.link.key ?? '' };
    return aggregate('count', over, undefined, scope);
  }
  return type.kind === 'PERSON' ? { value: '' } : defaultRight(type);
}

export interface RightSideProps {
  comparison: Comparison;
  type: OperandType;
  scope: ConditionScope;
  disabled?: boolean;
  onChange: (right: Operand) => void;
}

/** The right side of a comparison, with a small button to compare with something else. */
export function RightSide(props: RightSideProps) {
  const { comparison, scope, disabled, onChange } = props;
  const t = useT('core.condition');
  const { op, right = { value: '' } } = comparison;
  if (takesNothing(op)) return null;
  const type = rightType(props.type, op);
  const kind = kindOfRight(right, isTime(type.kind));
  const kinds = kindsFor(type, takesList(op), scope);
  return (
    <>
      {kind === 'value' || kind === 'date' ? (
        <ValueInput
          app={scope.app}
          type={type}
          op={op}
          value={'value' in right ? right.value : undefined}
          disabled={disabled}
          onChange={(value) => {
            onChange({ value });
          }}
        />
      ) : null}
      {kind === 'relative' && 'moment' in right && (
        <MomentInput value={right} scope={scope} onChange={onChange} />
      )}
      {(kind === 'field' || kind === 'case') && (
        <SubjectSelect
          scope={scope}
          only="fields"
          value={subjectOfOperand(right)}
          disabled={disabled}
          onChange={(subject) => {
            if (subject.kind === 'field') onChange({ field: subject.path });
            if (subject.kind === 'case') onChange({ case: subject.name });
          }}
        />
      )}
      {kind === 'linked' && <LinkedOperand operand={right} scope={scope} pickTable onChange={onChange} />}
      {kind === 'user' && <span>{t('me')}</span>}
      {kind === 'department' && <span>{t('myDepartment')}</span>}
      {kinds.length > 1 && !disabled && (
        <Dropdown
          trigger={['click']}
          menu={{
            selectedKeys: [kind],
            items: kinds.map((k) => ({ key: k, label: t(`right.${k}`) })),
            onClick: ({ key }) => {
              onChange(rightOf(key as RightKind, type, scope));
            },
          }}
        >
          <Button
            type="text"
            size="small"
            icon={<ChevronsUpDown size={14} />}
            title={t('right.kind')}
            aria-label={t('right.kind')}
          />
        </Dropdown>
      )}
    </>
  );
}
