import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { GitBranch, Play } from 'lucide-react';
import { useState } from 'react';
import type { DocumentSummary } from '@/core/api/documents';
import { keys } from '@/core/api/keys';
import { listRules, runRules } from '@/core/api/rules';
import { useCatalog } from '@/core/draft/useCatalog';
import { shortTime } from '@/core/draft/shortTime';
import { newRule, nextOrder, reorder } from '@/rule/editor/RuleDocument';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import styles from '../documents/Documents.module.css';
import { NewDocument } from '../documents/NewDocument';
import { RenamedDocument } from '../documents/RenamedDocument';
import { useBuildApp } from '../useBuildApp';
import { RuleRow } from './RuleRow';
import { useChangeRule, useRules } from './useRules';

/** All rules in the order in which they run. */
export default function RulesPage() {
  const t = useT('app.build');
  const { app } = useBuildApp();
  const client = useQueryClient();
  const { message } = useNotices();
  const catalog = useCatalog(app).data;
  const live = useQuery({ queryKey: keys.rules(app), queryFn: () => listRules(app) });
  const { query, rows, ready } = useRules(app);
  const change = useChangeRule(app);
  const [renamed, setRenamed] = useState<DocumentSummary>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));

  const move = async (from: number, to: number) => {
    if (to < 0 || to >= rows.length || from === to) return;
    const orders = reorder(
      rows.map(({ summary, rule }) => ({ key: summary.key, order: rule?.order ?? 0 })),
      from,
      to,
    );
    for (const [key, order] of orders) await change(key, (rule) => ({ ...rule, order }));
  };
  const run = () => {
    runRules(app)
      .then(() => message.success(t('rules.started')))
      .then(() => client.invalidateQueries({ queryKey: keys.rules(app) }))
      .catch((error: unknown) => message.error(errorText(error, t)));
  };
  const add = (
    <NewDocument
      app={app}
      kind="rule"
      asksForm
      form="customer"
      make={(key, label, form) =>
        newRule(key, label, form, nextOrder(rows.map(({ rule }) => rule?.order ?? 0)))
      }
    />
  );
  let body: React.ReactNode;
  if (query.isPending || (rows.length > 0 && !ready)) body = <RowsSkeleton />;
  else if (query.isError) body = <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  else if (rows.length === 0) {
    body = (
      <EmptyState icon={GitBranch} title={t('empty.rule.title')} text={t('empty.rule.text')}>
        {add}
      </EmptyState>
    );
  } else {
    body = (
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => {
          const at = (id: unknown) => rows.findIndex(({ summary }) => summary.key === id);
          if (over) void move(at(active.id), at(over.id));
        }}
      >
        <SortableContext items={rows.map((r) => r.summary.key)} strategy={verticalListSortingStrategy}>
          <ul className={styles.list}>
            {rows.map(({ summary, rule }, at) => (
              <RuleRow
                key={summary.key}
                app={app}
                summary={summary}
                rule={rule}
                catalog={catalog}
                live={live.data?.items.find((r) => r.key === summary.key)}
                onEnabled={(enabled) => void change(summary.key, (r) => ({ ...r, enabled }))}
                onStep={(step) => void move(at, at + step)}
                onRename={() => {
                  setRenamed(summary);
                }}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
    );
  }
  const last = live.data?.lastRun;
  return (
    <>
      <PageHeader
        title={t('section.rule')}
        note={last && t('rules.lastRun', { at: shortTime(last.at), entered: last.entered, left: last.left })}
        actions={
          <>
            <Button icon={<Play size={16} />} onClick={run}>
              {t('rules.run')}
            </Button>
            {add}
          </>
        }
      />
      <div className={styles.page}>{body}</div>
      <RenamedDocument
        app={app}
        kind="rule"
        document={renamed}
        onClose={() => {
          setRenamed(undefined);
        }}
      />
    </>
  );
}
