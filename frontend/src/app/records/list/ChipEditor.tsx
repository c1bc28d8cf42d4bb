import type { Condition } from '@/core/api/condition';
import { LeafBody } from '@/core/condition/LeafBody';
import type { ConditionScope } from '@/core/condition/scope';
import { viewOf } from '@/core/condition/tree';
import styles from './list.module.css';

interface Props {
  condition: Condition;
  scope: ConditionScope;
  onChange: (condition: Condition) => void;
}

export default function ChipEditor({ condition, scope, onChange }: Props) {
  const view = viewOf(condition);
  if (view.kind !== 'leaf') return null;
  return (
    <div className={styles.chipEditor}>
      <LeafBody
        leaf={view.leaf}
        negated={view.negated}
        scope={scope}
        disabled={false}
        onChange={(leaf) => {
          onChange(view.negated ? { not: leaf } : leaf);
        }}
      />
    </div>
  );
}
