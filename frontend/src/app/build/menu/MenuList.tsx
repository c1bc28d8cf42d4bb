import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { ArrowDown } from 'lucide-react';
import { useState } from 'react';
import type { Named } from '@/core/api/catalog';
import type { DocumentSummary } from '@/core/api/documents';
import type { Issue } from '@/core/api/problem';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { EmptyState } from '@/shared/ui/EmptyState';
import { HeadingRow } from './HeadingRow';
import { documentOf, entryAt, entryId, standsAlone, usualIconOf, type MenuEntry } from './menu';
import styles from './Menu.module.css';
import { MenuRow } from './MenuRow';

export interface MenuListProps {
  entries: readonly MenuEntry[];
  documents: readonly DocumentSummary[];
  roles: readonly Named[];
  customerForm: string | undefined;
  issues: readonly Issue[];
  onMove: (from: number, to: number) => void;
  onChange: (at: number, member: keyof MenuEntry, value: unknown) => void;
  onRemove: (at: number) => void;
}

/** The entries in their order, dragged or moved by the arrow keys. */
export function MenuList(props: MenuListProps) {
  const { entries, documents, roles, customerForm, issues, onMove, onChange, onRemove } = props;
  const t = useT('app.build');
  const label = useLabel();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const [said, setSaid] = useState('');
  if (entries.length === 0) {
    return <EmptyState icon={ArrowDown} title={t('menu.empty')} text={t('menu.emptyHint')} compact />;
  }
  const ids = entries.map((entry, at) => `${entryId(entry)} ${countBefore(entries, at)}`);
  const move = (from: number, to: number) => {
    const entry = entries[from];
    if (!entry || to < 0 || to >= entries.length || from === to) return;
    const own = { ...documentOf(entry, documents)?.label, ...entry.label };
    const name = label(entry.heading ?? own, entry.heading ? t('menu.heading') : entryId(entry));
    setSaid(t('menu.moved', { name, at: to + 1, of: entries.length }));
    onMove(from, to);
  };
  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => {
          if (over) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ul className={styles.list}>
            {entries.map((entry, at) => {
              const row = {
                id: ids[at] ?? '',
                issues: issues.filter(({ place }) => entryAt(place) === at),
                onStep: (step: number) => {
                  move(at, at + step);
                },
                onRemove: () => {
                  onRemove(at);
                },
              };
              return entry.heading ? (
                <HeadingRow
                  key={row.id}
                  {...row}
                  heading={entry.heading}
                  empty={standsAlone(entries, at)}
                  onChange={(heading) => {
                    onChange(at, 'heading', heading);
                  }}
                />
              ) : (
                <MenuRow
                  key={row.id}
                  {...row}
                  entry={entry}
                  page={documentOf(entry, documents)}
                  roles={roles}
                  usualIcon={usualIconOf(entry, customerForm)}
                  onChange={(member, value) => {
                    onChange(at, member, value);
                  }}
                />
              );
            })}
          </ul>
        </SortableContext>
      </DndContext>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

/** How many before it are headings too, or lead to the same page: an entry that stands there twice is told apart. */
function countBefore(entries: readonly MenuEntry[], at: number): number {
  const id = entries[at] && entryId(entries[at]);
  return entries.slice(0, at).filter((entry) => entryId(entry) === id).length;
}
