import { Alert, Button, Select } from 'antd';
import { Plus, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Catalog } from '@/core/api/catalog';
import { SetValue } from '@/core/commands/SetValue';
import { EditorFrame } from '@/core/draft/EditorFrame';
import type { OpenDraft } from '@/core/draft/useDraft';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { EmptyState } from '@/shared/ui/EmptyState';
import { AddRow } from './commands/AddRow';
import { Checks } from './side/Checks';
import styles from './Decision.module.css';
import { DecisionContext, type DecisionContextValue } from './DecisionContext';
import { Grid } from './grid/Grid';
import { AddInputButton, AddOutputButton } from './grid/AddColumn';
import { inputColumns, outputColumns } from './model/columns';
import { coverageOf } from './model/coverage';
import type { DecisionModel, HitPolicy } from './model/DecisionModel';
import { TryIt } from './side/TryIt';
import { useDecisionDocument } from './useDecisionDocument';

export interface DecisionEditorProps {
  draft: OpenDraft<string>;
  catalog: Catalog;
  /** The form meant when the table names none. */
  customerForm?: string;
  back: { to: string; label: string };
}

/** A decision table as a grid of words, with what it leaves open and a place to try it. */
export function DecisionEditor({ draft, catalog, customerForm, back }: DecisionEditorProps) {
  const t = useT('rule.editor.decision');
  const language = useLanguage();
  const label = useLabel();
  const editing = useDecisionDocument(draft);
  const [hit, setHit] = useState<number>();
  const form = editing?.model.settings.form ?? customerForm;
  const table = catalog.tables.find(({ key }) => key === form);
  const value = useMemo((): DecisionContextValue | undefined => {
    if (!editing) return undefined;
    const { model, stack, issues, locked } = editing;
    const inputs = inputColumns(model, table);
    return {
      model,
      stack,
      inputs,
      outputs: outputColumns(model),
      coverage: coverageOf(model, inputs),
      wording: { t, language, label },
      locked: locked !== undefined,
      issuesAt: new Map(issues.map(({ place, message }) => [place ?? '', message])),
    };
  }, [editing, table, t, language, label]);

  if (!editing || !value) {
    return (
      <EmptyState heading icon={Table2} title={t('unreadable.title')} text={t('unreadable.text')}>
        <Link to={back.to}>{back.label}</Link>
      </EmptyState>
    );
  }
  const { model, stack, history, locked } = editing;
  return (
    <EditorFrame
      draft={draft}
      label={model.settings.label ?? {}}
      history={history}
      back={back}
      onLabel={(next) => {
        if (!locked)
          stack.execute(new SetValue<DecisionModel>('decision.label', ['settings', 'label'], next));
      }}
    >
      <DecisionContext value={value}>
        <div className={styles.editor}>
          <div className={styles.main}>
            {locked && (
              <Alert
                showIcon
                type="info"
                title={t('locked.title')}
                description={t(`locked.${locked.reason}`, { ...locked })}
              />
            )}
            <div className={styles.top}>
              <span className={styles.quiet}>
                {t('about', { table: label(table?.label, form), count: model.rows.length })}
              </span>
              <Select<HitPolicy>
                variant="filled"
                value={model.hitPolicy}
                disabled={locked !== undefined}
                popupMatchSelectWidth={false}
                aria-label={t('policy.name')}
                options={(['UNIQUE', 'FIRST'] as const).map((policy) => ({
                  value: policy,
                  label: t(`policy.${policy}`),
                }))}
                onChange={(policy) => {
                  stack.execute(new SetValue<DecisionModel>('decision.policy', ['hitPolicy'], policy, false));
                }}
              />
              {!locked && (
                <span className={styles.topEnd}>
                  <AddInputButton table={table} />
                  <AddOutputButton />
                </span>
              )}
            </div>
            <Grid hit={hit} />
            {!locked && (
              <Button
                className={styles.addRow}
                type="dashed"
                icon={<Plus size={16} />}
                onClick={() => {
                  stack.execute(new AddRow(model.rows.length));
                }}
              >
                {t('row.add')}
              </Button>
            )}
          </div>
          <aside className={styles.side} aria-label={t('side')}>
            <TryIt app={draft.app} decision={draft.key} xml={editing.xml} onHit={setHit} />
            <Checks />
          </aside>
        </div>
      </DecisionContext>
    </EditorFrame>
  );
}
