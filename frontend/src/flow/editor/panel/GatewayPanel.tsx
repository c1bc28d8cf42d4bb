import { Button, Radio, Tooltip } from 'antd';
import { Pencil, Trash2 } from 'lucide-react';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFlow } from '../FlowContext';
import { waysOf, type FlowNode } from '../model/bpmn';
import { nameOf, settingsOf } from '../model/settings';
import styles from './Panel.module.css';

/** The ways out of a gateway: when each is taken, and which one otherwise. */
export function GatewayPanel({ node }: { node: FlowNode }) {
  const t = useT('flow.editor');
  const language = useLanguage();
  const { diagram, scope, scopeOf, select } = useFlow();
  const ways = waysOf(scopeOf(node.id)).get(node) ?? [];
  if (ways.length < 2) return <p className={styles.note}>{t('gateway.joins')}</p>;
  const exclusive = node.$type === 'bpmn:ExclusiveGateway';
  return (
    <div className={styles.field}>
      <span className={styles.label}>{t(exclusive ? 'gateway.ways' : 'gateway.parallel')}</span>
      <ul className={styles.ways}>
        {ways.map((way) => {
          const settings = settingsOf(way);
          const otherwise = node.default === way;
          return (
            <li key={way.id}>
              {exclusive && (
                <Tooltip title={t('gateway.makeOtherwise')}>
                  <Radio
                    checked={otherwise}
                    aria-label={t('gateway.makeOtherwise')}
                    onChange={() => {
                      diagram.takeOtherwise(node.id, way.id);
                    }}
                  />
                </Tooltip>
              )}
              <button
                type="button"
                className={styles.way}
                onClick={() => {
                  select(way.id);
                }}
              >
                <b>{nameOf(way, language) || nameOf(way.targetRef, language) || t('gateway.way')}</b>
                {exclusive && (
                  <span>
                    {otherwise && t('gateway.otherwise')}
                    {!otherwise && settings.if && scope && (
                      <ConditionSentence condition={settings.if} scope={scope} />
                    )}
                    {!otherwise && !settings.if && <em>{t('gateway.noCondition')}</em>}
                  </span>
                )}
              </button>
              <Button
                type="text"
                size="small"
                icon={<Pencil size={14} />}
                aria-label={t('gateway.edit')}
                onClick={() => {
                  select(way.id);
                }}
              />
              <Button
                type="text"
                size="small"
                icon={<Trash2 size={14} />}
                aria-label={t('gateway.removeWay')}
                onClick={() => {
                  diagram.remove(way.id);
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
