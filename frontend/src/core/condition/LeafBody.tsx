import { Button } from 'antd';
import { X } from 'lucide-react';
import type { Condition, Linked } from '@/core/api/condition';
import { without } from '@/core/commands/path';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { ComparisonRow } from './ComparisonRow';
import styles from './Condition.module.css';
import { ConditionEditor } from './ConditionEditor';
import { MeasureSelect } from './LinkedOperand';
import { listLeaf } from './list';
import { ListRow } from './ListRow';
import { measureOf, overOf, withMeasure, withOver } from './measure';
import { scopeAt, type ConditionScope } from './scope';
import { leafFor, linkedOf, subjectKey, subjectOf, type Subject } from './subject';
import { SubjectSelect } from './SubjectSelect';
import { TagRow } from './TagRow';
import { WindowInput } from './WindowInput';

export interface LeafBodyProps {
  leaf: Condition;
  negated: boolean;
  scope: ConditionScope;
  disabled: boolean;
  onChange: (leaf: Condition) => void;
}

/** One row as a sentence, with the conditions on linked records below it. */
export function LeafBody({ leaf, negated, scope, disabled, onChange }: LeafBodyProps) {
  const t = useT('core.condition');
  const list = listLeaf(leaf, scope);
  const subject: Subject = list ? { kind: 'field', path: list.field.key } : subjectOf(leaf);
  const over = overOf(leaf);
  const quantified = linkedOf(leaf);
  const measure = measureOf(leaf);
  const inside = over && scopeAt(scope, over.table);
  const setOver = (next: Linked) => {
    onChange(withOver(leaf, next));
  };
  return (
    <>
      <div className={styles.sentence}>
        {negated && <span className={styles.negated}>{t('negated')}</span>}
        <SubjectSelect
          scope={scope}
          value={subject}
          disabled={disabled}
          onChange={(next) => {
            if (subjectKey(next) !== subjectKey(subject)) onChange(leafFor(next, scope));
          }}
        />
        {list && <ListRow leaf={list} scope={scope} disabled={disabled} onChange={onChange} />}
        {'tag' in leaf && <TagRow held={leaf} scope={scope} onChange={onChange} />}
        {'left' in leaf && !list && (
          <ComparisonRow comparison={leaf} scope={scope} disabled={disabled} onChange={onChange} />
        )}
        {quantified && measure && !list && (
          <>
            <WindowInput over={quantified} scope={scope} onChange={setOver} />
            <MeasureSelect
              measure={measure}
              each
              onChange={(next) => {
                onChange(withMeasure(leaf, next, scope));
              }}
            />
          </>
        )}
      </div>
      {over?.where && inside && (
        <WhereBlock over={over} scope={inside} disabled={disabled} onChange={setOver} />
      )}
      {'holds' in leaf && inside && !list && (
        <div className={styles.nested}>
          <ConditionEditor
            nested
            value={leaf.holds}
            scope={inside}
            disabled={disabled}
            onChange={(holds) => {
              onChange({ ...leaf, holds: holds ?? { all: [] } });
            }}
          />
        </div>
      )}
    </>
  );
}

interface WhereBlockProps {
  over: Linked;
  scope: ConditionScope;
  disabled: boolean;
  onChange: (over: Linked) => void;
}

function WhereBlock({ over, scope, disabled, onChange }: WhereBlockProps) {
  const t = useT('core.condition');
  const label = useLabel();
  return (
    <div className={styles.nested}>
      <div className={styles.nestedTitle}>
        {t('whereOf', { table: label(scope.table.label, scope.table.key) })}
        <Button
          type="text"
          size="small"
          icon={<X size={14} />}
          aria-label={t('whereRemove')}
          title={t('whereRemove')}
          disabled={disabled}
          onClick={() => {
            onChange(without(over, 'where'));
          }}
        />
      </div>
      <ConditionEditor
        nested
        value={over.where}
        scope={scope}
        disabled={disabled}
        onChange={(where) => {
          onChange({ ...over, where: where ?? { all: [] } });
        }}
      />
    </div>
  );
}
