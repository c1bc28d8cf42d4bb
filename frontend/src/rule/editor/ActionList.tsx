import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Dropdown } from 'antd';
import { ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Catalog, Table } from '@/core/api/catalog';
import type { Issue } from '@/core/api/problem';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { SettingsForm } from './action/SettingsForm';
import { actionWords, type ActionConfig } from './action/actionWords';
import { Grip } from '@/shared/ui/Grip';
import styles from './Rule.module.css';

export interface ActionListProps {
  app: string;
  catalog: Catalog;
  table: Table | undefined;
  actions: ActionConfig[];
  /** Issues with places relative to the list: `/0/tag`. */
  issues: readonly Issue[];
  onChange: (at: number, action: ActionConfig) => void;
  onInsert: (at: number, action: ActionConfig) => void;
  onRemove: (at: number) => void;
  onMove: (from: number, to: number) => void;
}

/** What a rule does, in order: each action opens to its settings. */
export function ActionList(props: ActionListProps) {
  const { catalog, actions, onInsert, onMove } = props;
  const t = useT('rule.editor');
  const label = useLabel();
  const [open, setOpen] = useState<number>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const ids = actions.map((_, at) => String(at + 1));
  return (
    <div className={styles.actions}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragStart={() => {
          setOpen(undefined);
        }}
        onDragEnd={({ active, over }) => {
          if (over && active.id !== over.id) onMove(Number(active.id) - 1, Number(over.id) - 1);
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          {actions.map((action, at) => (
            <ActionRow
              key={`${at}-${action.action}`}
              {...props}
              at={at}
              action={action}
              open={open === at}
              onToggle={() => {
                setOpen(open === at ? undefined : at);
              }}
              onStep={(to) => {
                if (to < 0 || to >= actions.length) return;
                onMove(at, to);
                if (open === at) setOpen(to);
              }}
            />
          ))}
        </SortableContext>
      </DndContext>
      <div>
        <Dropdown
          trigger={['click']}
          menu={{
            items: catalog.actions.map((a) => ({ key: a.key, label: label(a.label, a.key) })),
            onClick: ({ key }) => {
              onInsert(actions.length, { action: key });
              setOpen(actions.length);
            },
          }}
        >
          <Button size="small" type="text" icon={<Plus size={14} />}>
            {t('action.add')}
          </Button>
        </Dropdown>
      </div>
    </div>
  );
}

interface ActionRowProps extends ActionListProps {
  at: number;
  action: ActionConfig;
  open: boolean;
  onToggle: () => void;
  onStep: (to: number) => void;
}

function ActionRow(props: ActionRowProps) {
  const { app, catalog, table, at, action, open, issues, onToggle, onChange, onRemove, onStep } = props;
  const t = useT('rule.editor');
  const label = useLabel();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = useSortable({
    id: String(at + 1),
  });
  const type = catalog.actions.find((a) => a.key === action.action);
  const { name, about } = actionWords(action, { catalog, table, text: label, say: (key) => t(`say.${key}`) });
  const own = issues.filter((i) => i.place === `/${at}` || i.place?.startsWith(`/${at}/`));
  const { action: kind, ...config } = action;
  const hasSettings =
    Object.keys((type?.schema as { properties?: object } | undefined)?.properties ?? {}).length > 0;
  return (
    <div
      ref={setNodeRef}
      className={styles.action}
      data-open={open}
      data-bad={own.some((i) => i.severity === 'ERROR')}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className={styles.actionHead}>
        <Grip
          className={styles.handle}
          label={t('action.drag')}
          {...{ setActivatorNodeRef, listeners }}
          onStep={(step) => {
            onStep(at + step);
          }}
        />
        <button type="button" className={styles.actionTitle} aria-expanded={open} onClick={onToggle}>
          <span className={styles.number}>{at + 1}</span>
          <span>{name}</span>
          {about ? (
            <span className={styles.about}>{about}</span>
          ) : (
            hasSettings && <span className={styles.note}>{t('action.unset')}</span>
          )}
          {hasSettings && (open ? <ChevronDown size={14} /> : <ChevronRight size={14} />)}
        </button>
        <Button
          type="text"
          size="small"
          icon={<Trash2 size={14} />}
          aria-label={t('action.remove')}
          title={t('action.remove')}
          onClick={() => {
            onRemove(at);
          }}
        />
      </div>
      {open && type && hasSettings && (
        <div className={styles.settings}>
          <SettingsForm
            app={app}
            catalog={catalog}
            table={table}
            schema={type.schema}
            value={config}
            onChange={(next) => {
              onChange(at, { action: kind, ...next });
            }}
          />
        </div>
      )}
      {own.map((issue) => (
        <p
          key={issue.code + issue.message}
          className={styles.issue}
          style={{ padding: '0 14px 8px 36px' }}
          data-severity={issue.severity}
        >
          {issue.message}
        </p>
      ))}
    </div>
  );
}
