import { Button } from 'antd';
import { CornerDownRight, Plus } from 'lucide-react';
import { Fragment } from 'react';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFlow } from '../FlowContext';
import type { SequenceFlow } from '../model/bpmn';
import type { OutlineBranches, OutlineItem } from '../model/outline';
import { nameOf, settingsOf } from '../model/settings';
import { InsertButton } from './InsertButton';
import { StepCard } from './StepCard';
import styles from './Steps.module.css';

/** Steps below each other, with + between them. */
export function Items({ items }: { items: OutlineItem[] }) {
  const t = useT('flow.editor');
  const language = useLanguage();
  const { select } = useFlow();
  return items.map((item) => {
    if (item.type === 'goto') {
      return (
        <button
          key={`to-${item.node.id}`}
          type="button"
          className={styles.goto}
          onClick={() => {
            select(item.node.id);
          }}
        >
          <CornerDownRight size={14} aria-hidden="true" />
          {t('steps.goto', { step: nameOf(item.node, language) || t('steps.unnamed') })}
        </button>
      );
    }
    if (item.type === 'branches') return <Branches key={item.node.id} item={item} />;
    return (
      <Fragment key={item.node.id}>
        <StepCard node={item.node} kind={item.kind} />
        {item.asides.map((aside) => (
          <div key={aside.node.id} className={styles.aside}>
            <StepCard node={aside.node} kind="timeout" />
            <Items items={aside.items} />
          </div>
        ))}
        {item.inner && (
          <div className={styles.inner}>
            <Items items={item.inner} />
          </div>
        )}
        {item.next && <InsertButton flow={item.next} />}
      </Fragment>
    );
  });
}

function Branches({ item }: { item: OutlineBranches }) {
  const t = useT('flow.editor');
  const { diagram, select } = useFlow();
  return (
    <>
      <StepCard node={item.node} kind={item.kind} />
      <div className={styles.branches} data-joined={item.next !== undefined}>
        {item.branches.map((branch) => (
          <div key={branch.flow.id} className={styles.branch} data-ends={ends(branch.items)}>
            <WayHead flow={branch.flow} otherwise={branch.otherwise} exclusive={item.kind === 'branch'} />
            <InsertButton flow={branch.flow} />
            <Items items={branch.items} />
          </div>
        ))}
        <Button
          type="text"
          size="small"
          className={styles.addWay}
          icon={<Plus size={14} />}
          title={t('steps.addWay')}
          aria-label={t('steps.addWay')}
          onClick={() => {
            const way = diagram.addWay(item.node.id, item.join?.id);
            if (way !== undefined) select(way);
          }}
        />
      </div>
      {item.next && <InsertButton flow={item.next} />}
    </>
  );
}

/** When this way is taken, in words; opens its condition. */
function WayHead({
  flow,
  otherwise,
  exclusive,
}: {
  flow: SequenceFlow;
  otherwise: boolean;
  exclusive: boolean;
}) {
  const t = useT('flow.editor');
  const language = useLanguage();
  const { scope, select, selected, issues } = useFlow();
  const condition = settingsOf(flow).if;
  const bad = issues.some((issue) => issue.place === flow.id) || (exclusive && !otherwise && !condition);
  const name = nameOf(flow, language);
  return (
    <button
      type="button"
      className={styles.way}
      data-bad={bad}
      data-selected={selected === flow.id}
      onClick={() => {
        select(flow.id);
      }}
    >
      {name && <b>{name}</b>}
      {exclusive && (
        <span>
          {otherwise && t('gateway.otherwise')}
          {!otherwise && condition && scope && <ConditionSentence condition={condition} scope={scope} />}
          {!otherwise && !condition && t('gateway.noCondition')}
        </span>
      )}
      {!exclusive && !name && <span>{t('gateway.way')}</span>}
    </button>
  );
}

/** Whether a way goes no further than its own last step. */
function ends(items: OutlineItem[]): boolean {
  const last = items.at(-1);
  return last?.type === 'goto' || (last?.type === 'step' && !last.next);
}
