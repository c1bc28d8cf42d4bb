import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button, Select } from 'antd';
import { ArrowLeft, GitBranch, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { InsertItem } from '@/core/commands/InsertItem';
import { MoveItem } from '@/core/commands/MoveItem';
import { RemoveItem } from '@/core/commands/RemoveItem';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { useClearable } from '@/shared/ui/useClearable';
import { useFormEditing } from '../FormEditorContext';
import { mentionCounts, newRule, rulesOf, type PlacedRule } from '../model/logic';
import styles from './Logic.module.css';
import { RuleCard } from './RuleCard';

const path = ['logic'];

/** Every rule of the form on one page, as sentences; with `field` in the address only those that speak of it. */
export function LogicPage() {
  const t = useT('form.editor');
  const clearable = useClearable();
  const language = useLanguage();
  const { form, execute, view } = useFormEditing();
  const list = useRef<HTMLOListElement>(null);
  const toFocus = useRef<number>(undefined);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const { field, rule: open } = view;
  const count = form.logic?.length ?? 0;
  const shown = rulesOf(form, field, open);
  const name = (key: string) => propertyLabel(key, form.schema.properties[key], language);

  useEffect(() => {
    if (toFocus.current === undefined) return;
    const card = list.current?.querySelector(`[data-rule="${toFocus.current}"]`);
    toFocus.current = undefined;
    card?.querySelector<HTMLElement>('[data-grip]')?.focus();
  }, [form.logic]);

  const show = (rule?: number) => {
    view.open('logic', { field, rule });
  };
  const insert = (rule: PlacedRule['rule'], at: number) => {
    execute(new InsertItem('form.logic', path, at, structuredClone(rule)));
    show(at);
  };
  const move = (from: number, to: number | undefined) => {
    if (to === undefined || from === to) return;
    toFocus.current = to;
    execute(new MoveItem('form.logic', path, from, to));
    if (open === from) show(to);
    else if (open !== undefined) show();
  };
  const remove = (at: number) => {
    toFocus.current = shown.find((one) => one.at > at) ? at : shown.findLast((one) => one.at < at)?.at;
    execute(new RemoveItem('form.logic', path, at));
    if (open === at) show();
    else if (open !== undefined && open > at) show(open - 1);
  };
  const add = (
    <Button
      icon={<Plus size={16} />}
      onClick={() => {
        // Whoever came with a field has its rule already: another one may be about anything.
        execute(new InsertItem('form.logic', path, count, newRule('show')));
        view.open('logic', { rule: count });
      }}
    >
      {t('logic.addRule')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        {field !== undefined && field in form.schema.properties && (
          <button
            type="button"
            className={styles.back}
            onClick={() => {
              view.open('design', { field });
            }}
          >
            <ArrowLeft size={14} aria-hidden="true" /> {t('logic.back', { name: name(field) })}
          </button>
        )}
        <header className={styles.head}>
          <div>
            <h2>{t('logic.pageTitle')}</h2>
            <p>{t('logic.pageHint')}</p>
          </div>
          {count > 0 && (
            <Select
              allowClear={clearable}
              className={styles.filter}
              value={field}
              placeholder={t('logic.allFields')}
              aria-label={t('logic.filter')}
              showSearch={{ optionFilterProp: 'label' }}
              options={[...mentionCounts(form)].map(([key, rules]) => ({
                value: key,
                label: t('logic.counted', { name: name(key), count: rules }),
              }))}
              labelRender={({ value }) => t('logic.only', { name: name(String(value)) })}
              onChange={(next: string | undefined) => {
                view.open('logic', { field: next });
              }}
            />
          )}
          {count > 0 && add}
        </header>
        {count === 0 && (
          <EmptyState icon={GitBranch} title={t('logic.none')} text={t('logic.noneHint')}>
            {add}
          </EmptyState>
        )}
        {count > 0 && shown.length === 0 && (
          <EmptyState icon={GitBranch} title={t('logic.noneHere')} compact>
            <Button
              onClick={() => {
                view.open('logic');
              }}
            >
              {t('logic.showAll', { count })}
            </Button>
          </EmptyState>
        )}
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={({ active, over }) => {
            const at = (id: unknown) => Number(String(id).slice('rule-'.length));
            if (over) move(at(active.id), at(over.id));
          }}
        >
          <SortableContext items={shown.map(({ at }) => `rule-${at}`)} strategy={verticalListSortingStrategy}>
            <ol ref={list} className={styles.list}>
              {shown.map((one, index) => (
                <RuleCard
                  key={one.at}
                  {...one}
                  open={open === one.at}
                  onOpen={(on) => {
                    show(on ? one.at : undefined);
                  }}
                  onDuplicate={() => {
                    insert(one.rule, one.at + 1);
                  }}
                  onRemove={() => {
                    remove(one.at);
                  }}
                  onStep={(step) => {
                    move(one.at, shown[index + step]?.at);
                  }}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
      </div>
    </div>
  );
}
