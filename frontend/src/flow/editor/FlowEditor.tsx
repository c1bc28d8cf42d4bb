import { Segmented } from 'antd';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import type { Catalog } from '@/core/api/catalog';
import { scopeOf as conditionScopeOf } from '@/core/condition/scope';
import { EditorFrame } from '@/core/draft/EditorFrame';
import type { OpenDraft } from '@/core/draft/useDraft';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { FlowContext, type FlowContextValue } from './FlowContext';
import styles from './FlowEditor.module.css';
import { allNodes, type FlowScope } from './model/bpmn';
import { caseValuesOf } from './model/caseValues';
import { settingsOf } from './model/settings';
import { StepPanel } from './panel/StepPanel';
import { StepView } from './steps/StepView';
import { stepNames, useCanvasTexts } from './texts';
import { useDecisions } from './useDecisions';
import { useFlowDiagram } from './useFlowDiagram';

export interface FlowEditorProps {
  draft: OpenDraft<string>;
  catalog: Catalog;
  back: { to: string; label: string };
}

/** A flow in two views on the same BPMN: steps for everyone, the canvas for experts. */
export function FlowEditor({ draft, catalog, back }: FlowEditorProps) {
  const t = useT('flow.editor');
  const language = useLanguage();
  const texts = useCanvasTexts();
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'canvas' ? 'canvas' : 'steps';
  const selected = params.get('step') ?? undefined;
  const container = useRef<HTMLDivElement>(null);
  const { issues } = useSyncExternalStore(draft.session.subscribe, draft.session.current);

  const setParam = (name: string, value: string | undefined) => {
    setParams(
      (before) => {
        if (value === undefined) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  };
  const select = (id: string | undefined) => {
    setParam('step', id);
  };
  const { diagram, failed, revision } = useFlowDiagram(container, {
    xml: draft.content,
    language,
    texts,
    names: stepNames,
    onChange: (changed) => {
      draft.session.change(() => changed.xml());
    },
    onSelect: (id) => {
      if (view === 'canvas') select(id);
    },
  });

  useEffect(() => {
    if (diagram && view === 'canvas') diagram.fit();
  }, [diagram, view]);
  useEffect(() => {
    diagram?.select(selected);
  }, [diagram, selected]);
  useEffect(() => {
    diagram?.showIssues(issues);
  }, [diagram, issues, revision]);

  const process = diagram?.process();
  const settings = process && settingsOf(process);
  const decisionKeys = process
    ? [...new Set(allNodes(process).flatMap((n) => settingsOf(n).decision ?? []))]
    : [];
  const decisions = useDecisions(draft.app, useStable(decisionKeys));
  const value = useMemo((): FlowContextValue | undefined => {
    if (!diagram || !process) return undefined;
    const form = settingsOf(process).form ?? '';
    return {
      app: draft.app,
      catalog,
      diagram,
      process,
      table: catalog.tables.find((table) => table.key === form),
      scope: conditionScopeOf(draft.app, catalog, form, caseValuesOf(process, decisions)),
      scopeOf: (id) => scopeHolding(process, id) ?? process,
      issues,
      selected,
      select,
    };
    // The model is one object that changes: a new revision makes a new value.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [diagram, process, revision, catalog, decisions, issues, selected, draft.app]);

  const label = settings?.label ?? (process?.name === undefined ? {} : { 'zh-CN': process.name });
  return (
    <EditorFrame
      draft={draft}
      label={label}
      back={back}
      history={{
        undo: () => diagram?.undo(),
        redo: () => diagram?.redo(),
        canUndo: diagram?.canUndo ?? false,
        canRedo: diagram?.canRedo ?? false,
      }}
      middle={
        <Segmented<'steps' | 'canvas'>
          aria-label={t('view.label')}
          value={view}
          options={[
            { value: 'steps', label: t('view.steps') },
            { value: 'canvas', label: t('view.canvas') },
          ]}
          onChange={(next) => {
            setParam('view', next === 'steps' ? undefined : next);
          }}
        />
      }
      onLabel={(next) => {
        if (process) diagram?.setSettings(process.id, { ...settings, label: next });
      }}
      onIssue={select}
    >
      <div className={styles.editor}>
        <div className={styles.main}>
          <div ref={container} className={styles.canvas} data-shown={view === 'canvas'} />
          {!diagram && !failed && <PageSkeleton />}
          {failed !== undefined && (
            <div className={styles.steps}>
              <ErrorState error={failed} onRetry={draft.reload} fullPage />
            </div>
          )}
          {value && view === 'steps' && (
            <div className={styles.steps}>
              <FlowContext value={value}>
                <StepView />
              </FlowContext>
            </div>
          )}
        </div>
        {value && (
          <aside className={styles.side} aria-label={t('settings')}>
            <FlowContext value={value}>
              <StepPanel />
            </FlowContext>
          </aside>
        )}
      </div>
    </EditorFrame>
  );
}

/** The same array as long as its entries are the same. */
function useStable(list: string[]): string[] {
  const text = list.join('\n');
  return useMemo(() => (text === '' ? [] : text.split('\n')), [text]);
}

function scopeHolding(scope: FlowScope, id: string): FlowScope | undefined {
  if (scope.flowElements?.some((element) => element.id === id)) return scope;
  for (const node of allNodes(scope)) {
    if (node.flowElements?.some((element) => element.id === id)) return node;
  }
  return undefined;
}
