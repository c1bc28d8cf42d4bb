import { Select } from 'antd';
import type { Condition } from '@/core/api/condition';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { PeriodInput } from './PeriodInput';
import type { ConditionScope } from './scope';

export interface TagRowProps {
  held: Extract<Condition, { tag: string }>;
  scope: ConditionScope;
  onChange: (next: Condition) => void;
}

/** “has the tag …, for at least …” */
export function TagRow({ held, scope, onChange }: TagRowProps) {
  const t = useT('core.condition');
  const label = useLabel();
  const known = scope.tags.map((tag) => ({ value: tag.key, label: label(tag.label, tag.key) }));
  return (
    <>
      <Select
        variant="filled"
        showSearch={{ optionFilterProp: 'label' }}
        value={held.tag || undefined}
        status={held.tag === '' ? 'error' : undefined}
        placeholder={t('pickValue')}
        popupMatchSelectWidth={false}
        aria-label={t('subject.tag')}
        options={known}
        onChange={(tag) => {
          onChange({ ...held, tag });
        }}
      />
      <Select
        variant="filled"
        value={held.heldFor ? 'held' : 'any'}
        popupMatchSelectWidth={false}
        aria-label={t('heldFor')}
        options={[
          { value: 'any', label: t('heldAny') },
          { value: 'held', label: t('heldAtLeast') },
        ]}
        onChange={(kind) => {
          onChange(kind === 'any' ? { tag: held.tag } : { tag: held.tag, heldFor: { days: 7 } });
        }}
      />
      {held.heldFor && (
        <PeriodInput
          value={held.heldFor}
          onChange={(heldFor) => {
            onChange({ ...held, heldFor });
          }}
        />
      )}
    </>
  );
}
