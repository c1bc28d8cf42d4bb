import { AutoComplete, Checkbox, Select } from 'antd';
import { useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useClearable } from '@/shared/ui/useClearable';
import { SettingsForm } from '@/rule/editor/action/SettingsForm';
import { DueInput } from '@/rule/editor/action/settings/due';
import { useFlow } from '../FlowContext';
import { outcomesOf } from '../model/caseValues';
import type { FlowNode } from '../model/bpmn';
import { followingLabel, settingsOf, type StepSettings, type Until } from '../model/settings';
import type { StepKind } from '../model/steps';
import styles from './Panel.module.css';
import { todoSchema } from './todoSchema';

const waitUnits = ['days', 'workingDays', 'hours', 'minutes'] as const;

/** What only this kind of step has. */
export function StepSettingsPanel({ node, kind }: { node: FlowNode; kind: StepKind }) {
  const t = useT('flow.editor');
  const { app, catalog, table, diagram, process } = useFlow();
  const clearable = useClearable();
  const settings = settingsOf(node);
  const set = (part: StepSettings) => {
    diagram.setSettings(node.id, { ...settings, ...part });
  };
  switch (kind) {
    case 'wait':
    case 'timeout':
      return (
        <Field label={t(kind === 'wait' ? 'wait.howLong' : 'wait.after')}>
          <DueInput
            value={settings.wait}
            units={waitUnits}
            onChange={(wait) => {
              set({ wait, label: followingLabel(settings.label, settings.wait, wait) });
            }}
          />
        </Field>
      );
    case 'until':
    case 'trigger':
      return (
        <>
          <UntilFields
            until={settings.until ?? {}}
            onChange={(until) => {
              set({ until });
            }}
          />
          {kind === 'until' && (
            <Field label={t('until.atMost')}>
              <DueInput
                value={settings.atMost}
                units={waitUnits}
                optional
                onChange={(atMost) => {
                  set({ atMost, label: followingLabel(settings.label, settings.atMost, atMost) });
                }}
              />
            </Field>
          )}
        </>
      );
    case 'todo':
      return (
        <SettingsForm
          app={app}
          catalog={catalog}
          table={table}
          schema={todoSchema}
          value={settings}
          onChange={(value) => {
            set({ ...cleared(todoSchema, value), ...value });
          }}
        />
      );
    case 'message':
    case 'action':
      return (
        <ActionFields
          settings={settings}
          kind={kind}
          onChange={(next) => diagram.setSettings(node.id, next)}
        />
      );
    case 'decision':
    case 'subflow': {
      const key = kind === 'decision' ? 'decision' : 'flow';
      return (
        <Pick
          label={t(`kind.${kind}`)}
          list={
            kind === 'decision' ? catalog.decisions : catalog.flows.filter((flow) => flow.key !== process.id)
          }
          value={settings[key]}
          onChange={(value) => {
            set({ [key]: value });
          }}
        />
      );
    }
    case 'end':
      return (
        <Field label={t('end.outcome')}>
          <AutoComplete
            value={settings.outcome}
            allowClear={clearable}
            placeholder={t('end.placeholder')}
            options={outcomesOf(process).map((value) => ({ value }))}
            style={{ width: '100%' }}
            onChange={(outcome: string | undefined) => {
              set({ outcome: outcome === '' ? undefined : outcome });
            }}
          />
        </Field>
      );
    default:
      return null;
  }
}

/** Settings the form has taken away are written as absent. */
function cleared(schema: { properties: object }, value: StepSettings): StepSettings {
  const gone = Object.keys(schema.properties).filter((key) => !(key in value));
  return Object.fromEntries(gone.map((key) => [key, undefined]));
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}

interface PickProps {
  label: string;
  list: { key: string; label: Record<string, string | undefined> }[];
  value: string | undefined;
  onChange: (key: string) => void;
}

function Pick({ label, list, value, onChange }: PickProps) {
  const text = useLabel();
  return (
    <Field label={label}>
      <Select
        style={{ width: '100%' }}
        value={value}
        aria-label={label}
        showSearch={{ optionFilterProp: 'label' }}
        status={list.some((one) => one.key === value) ? undefined : 'error'}
        options={list.map((one) => ({ value: one.key, label: text(one.label, one.key) }))}
        onChange={onChange}
      />
    </Field>
  );
}

interface ActionFieldsProps {
  settings: StepSettings;
  kind: 'message' | 'action';
  onChange: (settings: StepSettings) => void;
}

function ActionFields({ settings, kind, onChange }: ActionFieldsProps) {
  const t = useT('flow.editor');
  const { app, catalog, table } = useFlow();
  const type = catalog.actions.find((action) => action.key === settings.action);
  const { action, label, ...config } = settings;
  return (
    <>
      {kind === 'action' && (
        <Pick
          label={t('kind.action')}
          list={catalog.actions.filter((one) => one.key !== 'create_todo')}
          value={action}
          onChange={(next) => {
            onChange({ action: next, ...(label ? { label } : {}) });
          }}
        />
      )}
      {type && (
        <SettingsForm
          key={type.key}
          app={app}
          catalog={catalog}
          table={table}
          schema={type.schema}
          value={config}
          onChange={(next) => {
            onChange({ action, ...(label ? { label } : {}), ...next });
          }}
        />
      )}
    </>
  );
}

const touches = ['opened', 'clicked', 'replied'] as const;

function UntilFields({ until, onChange }: { until: Until; onChange: (until: Until) => void }) {
  const t = useT('flow.editor');
  const label = useLabel();
  const { catalog } = useFlow();
  // Behaviour events stand in the tables of facts; the options of their choice fields are the types people know.
  const known = useMemo(
    () =>
      catalog.tables
        .filter((table) => table.facts)
        .flatMap((table) => table.fields.filter((f) => f.kind === 'CHOICE').flatMap((f) => f.options ?? [])),
    [catalog],
  );
  return (
    <>
      <Field label={t('until.events')}>
        <Select
          mode="tags"
          style={{ width: '100%' }}
          value={until.events ?? []}
          aria-label={t('until.events')}
          placeholder={t('until.placeholder')}
          options={known.map((option) => ({ value: option.value, label: label(option.label, option.value) }))}
          onChange={(events: string[]) => {
            onChange({ ...until, events: events.length > 0 ? events : undefined });
          }}
        />
      </Field>
      <Field label={t('until.touch')}>
        <Checkbox.Group
          value={until.touch ?? []}
          options={touches.map((touch) => ({ value: touch, label: t(`touch.${touch}`) }))}
          onChange={(touch) => {
            onChange({ ...until, touch: touch.length > 0 ? touch : undefined });
          }}
        />
      </Field>
    </>
  );
}
