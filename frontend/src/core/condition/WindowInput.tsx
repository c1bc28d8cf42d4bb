import { Button, InputNumber, Select } from 'antd';
import { ListFilter } from 'lucide-react';
import type { Linked } from '@/core/api/condition';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './Condition.module.css';
import { windowOf, withWindow, type WindowKind } from './measure';
import { PeriodInput } from './PeriodInput';
import { scopeAt, timeFields, type ConditionScope } from './scope';

export interface WindowInputProps {
  over: Linked;
  scope: ConditionScope;
  onChange: (over: Linked) => void;
  /** A change always compares a period with the one before: the kind of window cannot be chosen. */
  fixed?: boolean;
}

/** Which of the linked records are meant: of the last 30 days, of this month, the last three, only those where … */
export function WindowInput({ over, scope, onChange, fixed }: WindowInputProps) {
  const t = useT('core.condition');
  const label = useLabel();
  const kind = windowOf(over);
  const times = timeFields(scopeAt(scope, over.table)?.table ?? { ...scope.table, fields: [] });
  return (
    <>
      {fixed && <span className={styles.word}>{t('window.within')}</span>}
      {!fixed && (
        <Select<WindowKind>
          variant="filled"
          value={kind}
          popupMatchSelectWidth={false}
          aria-label={t('label.window')}
          options={(['all', 'within', 'this', 'last'] as const).map((k) => ({
            value: k,
            label: t(`window.${k}`),
          }))}
          onChange={(next) => {
            onChange(withWindow(over, next, scope));
          }}
        />
      )}
      {kind === 'within' && over.within && (
        <PeriodInput
          value={over.within}
          onChange={(within) => {
            onChange({ ...over, within });
          }}
        />
      )}
      {kind === 'this' && (
        <Select
          variant="filled"
          value={over.this}
          popupMatchSelectWidth={false}
          aria-label={t('label.window')}
          options={(['day', 'week', 'month', 'year'] as const).map((u) => ({
            value: u,
            label: t(`this.${u}`),
          }))}
          onChange={(next) => {
            onChange({ ...over, this: next });
          }}
        />
      )}
      {kind === 'last' && (
        <InputNumber
          variant="filled"
          min={1}
          max={1000}
          precision={0}
          value={over.last}
          style={{ width: 64 }}
          aria-label={t('label.amount')}
          onChange={(last) => {
            if (last !== null) onChange({ ...over, last });
          }}
        />
      )}
      {kind !== 'all' && times.length > 1 && (
        <Select
          variant="borderless"
          size="small"
          value={over.on}
          popupMatchSelectWidth={false}
          aria-label={t('on')}
          prefix={t('on')}
          options={times.map((f) => ({ value: f.key, label: label(f.label, f.key) }))}
          onChange={(on) => {
            onChange({ ...over, on });
          }}
        />
      )}
      {!over.where && (
        <Button
          type="text"
          size="small"
          icon={<ListFilter size={14} />}
          onClick={() => {
            onChange({ ...over, where: { all: [] } });
          }}
        >
          {t('where')}
        </Button>
      )}
    </>
  );
}
