import { Button } from 'antd';
import { Trash2 } from 'lucide-react';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { icons, tones } from '../icons';
import { isNode, isType, type FlowNode } from '../model/bpmn';
import { settingsOf } from '../model/settings';
import { stepKind } from '../model/steps';
import { useFlow } from '../FlowContext';
import styles from './Panel.module.css';
import { FlowPanel } from './FlowPanel';
import { GatewayPanel } from './GatewayPanel';
import { ProcessPanel } from './ProcessPanel';
import { StepSettingsPanel } from './StepSettingsPanel';

/** The settings of what is selected: a step, an arrow, or the flow itself. */
export function StepPanel() {
  const t = useT('flow.editor');
  const { diagram, selected, issues, select } = useFlow();
  const element = selected === undefined ? undefined : diagram.get(selected);
  if (!element || (!isNode(element) && !isType(element, 'SequenceFlow'))) return <ProcessPanel />;
  if (!isNode(element)) return <FlowPanel key={element.id} flowId={element.id} />;
  const node: FlowNode = element;
  const kind = stepKind(node);
  const Icon = icons[kind];
  const settings = settingsOf(node);
  const own = issues.filter((issue) => issue.place === node.id);
  return (
    <div className={styles.panel} key={node.id}>
      <header className={styles.head}>
        <Icon size={18} color={tones[kind]} aria-hidden="true" />
        <h2>{t(`kind.${kind}`)}</h2>
        {kind !== 'start' && (
          <Button
            type="text"
            size="small"
            icon={<Trash2 size={16} />}
            aria-label={t('remove')}
            title={t('remove')}
            onClick={() => {
              diagram.remove(node.id);
              select(undefined);
            }}
          />
        )}
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
      <StepSettingsPanel node={node} kind={kind} />
      {(kind === 'branch' || kind === 'parallel') && <GatewayPanel node={node} />}
      <div className={styles.field}>
        <span className={styles.label}>{t('name')}</span>
        <LabelField
          name={t('name')}
          value={settings.label ?? (node.name === undefined ? {} : { 'zh-CN': node.name })}
          onChange={(label) => {
            diagram.setSettings(node.id, { ...settings, label });
          }}
        />
      </div>
    </div>
  );
}
