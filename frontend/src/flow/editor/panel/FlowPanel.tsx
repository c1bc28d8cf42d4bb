import { Button, Checkbox, Drawer } from 'antd';
import { ArrowLeft, Pencil } from 'lucide-react';
import { useState } from 'react';
import { ConditionEditor } from '@/core/condition/ConditionEditor';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import { LabelField } from '@/core/draft/LabelField';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFlow } from '../FlowContext';
import type { SequenceFlow } from '../model/bpmn';
import { nameOf, settingsOf } from '../model/settings';
import styles from './Panel.module.css';

/** An arrow: of a branch its condition, otherwise only its name. */
export function FlowPanel({ flowId }: { flowId: string }) {
  const t = useT('flow.editor');
  const language = useLanguage();
  const { diagram, scope, issues, select } = useFlow();
  const flow = diagram.get(flowId) as SequenceFlow;
  const gateway = flow.sourceRef;
  const branch = gateway.$type === 'bpmn:ExclusiveGateway';
  const settings = settingsOf(flow);
  const otherwise = gateway.default === flow;
  const [editing, setEditing] = useState(branch && !otherwise && !settings.if);
  const own = issues.filter((issue) => issue.place === flowId);
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <Button
          type="text"
          size="small"
          icon={<ArrowLeft size={16} />}
          aria-label={t('way.back')}
          onClick={() => {
            select(gateway.id);
          }}
        />
        <h2>{t(branch ? 'way.branch' : 'way.plain')}</h2>
      </header>
      {own.map((issue) => (
        <p
          key={issue.code + issue.message}
          className={styles.issue}
          data-severity={issue.severity}
          role="alert"
        >
          {issue.message}
        </p>
      ))}
      {branch && (
        <div className={styles.field}>
          <Checkbox
            checked={otherwise}
            disabled={otherwise}
            onChange={() => {
              diagram.takeOtherwise(gateway.id, flowId);
            }}
          >
            {t('way.otherwise')}
          </Checkbox>
          {!otherwise && (
            <>
              <span className={styles.label}>{t('way.when')}</span>
              <p className={styles.sentence}>
                {scope && <ConditionSentence condition={settings.if} scope={scope} />}
              </p>
              <Button
                icon={<Pencil size={14} />}
                onClick={() => {
                  setEditing(true);
                }}
              >
                {t('way.edit')}
              </Button>
            </>
          )}
        </div>
      )}
      <div className={styles.field}>
        <span className={styles.label}>{t('name')}</span>
        <LabelField
          name={t('name')}
          value={settings.label ?? (flow.name === undefined ? {} : { 'zh-CN': flow.name })}
          onChange={(label) => {
            diagram.setSettings(flowId, { ...settings, label });
          }}
        />
      </div>
      <Drawer
        open={editing}
        size={880}
        mask={{ enabled: true }}
        title={t('way.drawer', {
          name: nameOf(flow, language) || nameOf(flow.targetRef, language) || t('gateway.way'),
        })}
        onClose={() => {
          setEditing(false);
        }}
      >
        {scope && (
          <ConditionEditor
            value={settings.if}
            scope={scope}
            onChange={(next) => {
              diagram.setSettings(flowId, { ...settings, if: next });
            }}
          />
        )}
      </Drawer>
    </div>
  );
}
