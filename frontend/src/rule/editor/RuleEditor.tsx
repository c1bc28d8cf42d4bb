import { Button, Switch } from 'antd';
import { useMemo } from 'react';
import type { Catalog } from '@/core/api/catalog';
import type { Condition } from '@/core/api/condition';
import type { Issue } from '@/core/api/problem';
import { InsertItem } from '@/core/commands/InsertItem';
import { MoveItem } from '@/core/commands/MoveItem';
import { RemoveItem } from '@/core/commands/RemoveItem';
import { SetValue } from '@/core/commands/SetValue';
import type { Path } from '@/core/commands/path';
import { ConditionEditor } from '@/core/condition/ConditionEditor';
import { scopeOf } from '@/core/condition/scope';
import { EditorFrame } from '@/core/draft/EditorFrame';
import { useJsonDocument } from '@/core/draft/useJsonDocument';
import type { OpenDraft } from '@/core/draft/useDraft';
import { useT } from '@/shared/i18n/i18n';
import { ActionList } from './ActionList';
import { HitPreview } from './HitPreview';
import { opposite, type RuleDocument } from './RuleDocument';
import styles from './Rule.module.css';
import { WhenLine } from './WhenLine';

export interface RuleEditorProps {
  draft: OpenDraft<RuleDocument>;
  catalog: Catalog;
  back: { to: string; label: string };
}

/** A rule as sentences: when – if – then – otherwise, with whom it hits now below. */
export function RuleEditor({ draft, catalog, back }: RuleEditorProps) {
  const t = useT('rule.editor');
  const { stack, document: rule, history, issues } = useJsonDocument(draft);
  const scope = useMemo(() => scopeOf(draft.app, catalog, rule.form), [draft.app, catalog, rule.form]);
  const set = (name: string, path: Path, value: unknown, typing = false) => {
    stack.execute(new SetValue<RuleDocument>(name, path, value, typing));
  };
  const missing = rule.then
    .flatMap((action) => opposite(action) ?? [])
    .filter((action) => !includes(rule, action));

  const actions = (part: 'then' | 'otherwise') => (
    <ActionList
      app={draft.app}
      catalog={catalog}
      table={scope?.table}
      actions={rule[part] ?? []}
      issues={below(issues, `/${part}`)}
      onChange={(at, action) => {
        set('rule.action', [part, at], action, true);
      }}
      onInsert={(at, action) => {
        stack.execute(new InsertItem<RuleDocument>('rule.addAction', [part], at, action));
      }}
      onRemove={(at) => {
        stack.execute(new RemoveItem<RuleDocument>('rule.removeAction', [part], at));
      }}
      onMove={(from, to) => {
        stack.execute(new MoveItem<RuleDocument>('rule.moveAction', [part], from, to));
      }}
    />
  );

  return (
    <EditorFrame
      draft={draft}
      label={rule.label}
      history={history}
      back={back}
      actions={
        <Switch
          checked={rule.enabled}
          checkedChildren={t('on')}
          unCheckedChildren={t('off')}
          aria-label={t('enabled')}
          onChange={(on) => {
            set('rule.enabled', ['enabled'], on);
          }}
        />
      }
      onLabel={(label) => {
        set('rule.label', ['label'], label, true);
      }}
    >
      <div className={styles.page}>
        <div className={styles.sheet}>
          <Part keyword={t('when.title')}>
            <WhenLine
              rule={rule}
              catalog={catalog}
              onForm={(form) => {
                stack.step('rule.form', () => {
                  set('rule.form', ['form'], form);
                  set('rule.if', ['if'], { all: [] });
                });
              }}
              onWhen={(when) => {
                set('rule.when', ['when'], when);
              }}
            />
          </Part>
          <Part keyword={t('if.title')}>
            {scope ? (
              <ConditionEditor
                value={rule.if}
                scope={scope}
                issues={below(issues, '/if')}
                onChange={(next: Condition | undefined) => {
                  set('rule.if', ['if'], next ?? { all: [] }, true);
                }}
              />
            ) : (
              <p className={styles.issue}>{t('if.noTable')}</p>
            )}
          </Part>
          <Part keyword={t('then.title')} note={t('then.note')}>
            {actions('then')}
          </Part>
          <Part keyword={t('otherwise.title')} note={t('otherwise.note')}>
            {actions('otherwise')}
            {missing.length > 0 && (
              <Button
                size="small"
                type="link"
                style={{ padding: 0 }}
                onClick={() => {
                  set('rule.undo', ['otherwise'], [...(rule.otherwise ?? []), ...missing]);
                }}
              >
                {t('otherwise.undo')}
              </Button>
            )}
          </Part>
        </div>
      </div>
      <HitPreview app={draft.app} rule={rule} table={scope?.table} />
    </EditorFrame>
  );
}

function Part({ keyword, note, children }: { keyword: string; note?: string; children: React.ReactNode }) {
  return (
    <section className={styles.part} aria-label={keyword}>
      <h2 className={styles.keyword} style={{ fontSize: 14, lineHeight: '22px' }}>
        {keyword}
      </h2>
      <div>
        {children}
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </section>
  );
}

/** The issues below a place, with places relative to it. */
function below(issues: readonly Issue[], place: string): Issue[] {
  return issues
    .filter((issue) => issue.place === place || issue.place?.startsWith(`${place}/`))
    .map((issue) => ({ ...issue, place: issue.place?.slice(place.length) }));
}

const includes = (rule: RuleDocument, action: object) =>
  (rule.otherwise ?? []).some((one) => JSON.stringify(one) === JSON.stringify(action));
