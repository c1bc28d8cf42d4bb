import { Popover } from 'antd';
import { X } from 'lucide-react';
import { Suspense } from 'react';
import type { Condition } from '@/core/api/condition';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import type { ConditionScope } from '@/core/condition/scope';
import { viewOf } from '@/core/condition/tree';
import { useT } from '@/shared/i18n/i18n';
import { later } from '@/shared/later/later';
import { Bone } from '@/shared/ui/Skeleton';
import styles from './list.module.css';

const ChipEditor = later(() => import('./ChipEditor'));

interface Props {
  condition: Condition;
  scope: ConditionScope;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** One condition in words; a click changes it. */
export function FilterChip({ condition, scope, open, onOpenChange, onChange, onRemove }: Props) {
  const t = useT('app.records');
  const editable = viewOf(condition).kind === 'leaf';
  const words = (
    <button type="button" className={styles.chipText} disabled={!editable}>
      <ConditionSentence condition={condition} scope={scope} />
    </button>
  );
  return (
    <span className={styles.chip}>
      {editable ? (
        <Popover
          trigger="click"
          placement="bottom"
          open={open}
          onOpenChange={onOpenChange}
          content={
            <div>
              <span className="visually-hidden">{t('list.editFilter')}</span>
              <Suspense fallback={<Bone width={280} height={32} />}>
                <ChipEditor condition={condition} scope={scope} onChange={onChange} />
              </Suspense>
            </div>
          }
        >
          {words}
        </Popover>
      ) : (
        words
      )}
      <button
        type="button"
        className={styles.chipRemove}
        aria-label={t('list.removeFilter')}
        onClick={onRemove}
      >
        <X size={13} />
      </button>
    </span>
  );
}
