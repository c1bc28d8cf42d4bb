import { useQuery } from '@tanstack/react-query';
import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button, Dropdown } from 'antd';
import { ChevronDown, Sparkles } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { cleaningCounts, type CleaningKind } from '@/core/api/cleaning';
import { keys } from '@/core/api/keys';
import { InsertItem } from '@/core/commands/InsertItem';
import { MoveItem } from '@/core/commands/MoveItem';
import { RemoveItem } from '@/core/commands/RemoveItem';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { useFormEditing } from '../FormEditorContext';
import styles from '../logic/Logic.module.css';
import { CleaningCard } from './CleaningCard';
import { cleaningIcons, cleaningKinds, newCleaning } from './model';
import { OnRecords } from './OnRecords';

const path = ['cleaning'];

/** The cleaning rules of the form in the order in which they run, and what they do to the records that stand. */
export function CleaningPage() {
  const t = useT('form.editor');
  const { app, form, catalog, execute, view } = useFormEditing();
  const list = useRef<HTMLOListElement>(null);
  const toFocus = useRef<number>(undefined);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const counts = useQuery({
    queryKey: keys.cleaning(app, form.key),
    queryFn: () => cleaningCounts(app, form.key),
    retry: false,
  });
  const rules = form.cleaning ?? [];
  const { rule: open } = view;

  useEffect(() => {
    if (toFocus.current === undefined) return;
    const card = list.current?.querySelector(`[data-rule="${toFocus.current}"]`);
    toFocus.current = undefined;
    card?.querySelector<HTMLElement>('[data-grip]')?.focus();
  }, [form.cleaning]);

  const show = (rule?: number) => {
    view.open('cleaning', { rule });
  };
  const insert = (kind: CleaningKind) => {
    execute(new InsertItem('form.cleaning', path, rules.length, newCleaning(form, kind, catalog)));
    show(rules.length);
  };
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= rules.length) return;
    toFocus.current = to;
    execute(new MoveItem('form.cleaning', path, from, to));
    if (open === from) show(to);
    else if (open !== undefined) show();
  };
  const remove = (at: number) => {
    toFocus.current = Math.min(at, rules.length - 2);
    execute(new RemoveItem('form.cleaning', path, at));
    if (open !== undefined) show();
  };
  const add = (
    <Dropdown
      trigger={['click']}
      menu={{
        items: cleaningKinds.map((kind) => {
          const Icon = cleaningIcons[kind];
          return {
            key: kind,
            icon: <Icon size={15} aria-hidden="true" />,
            label: t(`cleaning.kind.${kind}`),
          };
        }),
        onClick: ({ key }) => {
          insert(key as CleaningKind);
        },
      }}
    >
      <Button>
        {t('cleaning.add')} <ChevronDown size={14} aria-hidden="true" />
      </Button>
    </Dropdown>
  );
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        <header className={styles.head}>
          <div>
            <h2>{t('cleaning.title')}</h2>
            <p>{t('cleaning.hint')}</p>
          </div>
          {rules.length > 0 && add}
        </header>
        {rules.length === 0 && (
          <EmptyState icon={Sparkles} title={t('cleaning.none')} text={t('cleaning.noneHint')}>
            {add}
          </EmptyState>
        )}
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={({ active, over }) => {
            const at = (id: unknown) => Number(String(id).slice('cleaning-'.length));
            if (over) move(at(active.id), at(over.id));
          }}
        >
          <SortableContext
            items={rules.map((_, at) => `cleaning-${at}`)}
            strategy={verticalListSortingStrategy}
          >
            <ol ref={list} className={styles.list}>
              {rules.map((rule, at) => (
                <CleaningCard
                  key={rule.key}
                  rule={rule}
                  at={at}
                  open={open === at}
                  count={counts.data?.corrections[rule.key]}
                  onOpen={(on) => {
                    show(on ? at : undefined);
                  }}
                  onRemove={() => {
                    remove(at);
                  }}
                  onStep={(step) => {
                    move(at, at + step);
                  }}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
        {rules.length > 0 && <OnRecords />}
      </div>
    </div>
  );
}
