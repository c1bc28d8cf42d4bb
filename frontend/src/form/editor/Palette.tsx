import { useDraggable } from '@dnd-kit/core';
import { Input, type InputRef } from 'antd';
import { Search, type LucideIcon } from 'lucide-react';
import { useImperativeHandle, useRef, useState, type RefObject } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useClearableInput } from '@/shared/ui/useClearable';
import type { Dragged } from './FormEditorContext';
import { useFormEditing } from './FormEditorContext';
import styles from './FormEditor.module.css';
import { designedTypes, typeName } from './model/fieldTypes';
import { layoutParts } from './model/newElement';

/** In the order in which the types of field name them. */
const groups = [...new Set(designedTypes.map(({ group }) => group)), 'layout'];

interface Item {
  id: string;
  group: string;
  name: string;
  /** Further words it is found by. */
  words: string;
  icon: LucideIcon;
  /** What it is for. */
  purpose?: string;
  dragged: Dragged;
}

function useItems(): Item[] {
  const t = useT('form.editor');
  const label = useLabel();
  const { catalog } = useFormEditing();
  const fields = designedTypes.flatMap(({ type, group, icon }): Item[] => {
    const known = typeName(catalog, type);
    if (!known) return [];
    const words = `${type} ${Object.values(known).join(' ')}`;
    const purpose = t(`purpose.${type}`);
    return [{ id: `new-${type}`, group, name: label(known, type), words, icon, purpose, dragged: { type } }];
  });
  const parts = layoutParts.map(({ part, icon }): Item => {
    const name = t(`palette.${part === 'text' ? 'note' : part}`);
    return { id: `new-part-${part}`, group: 'layout', name, words: part, icon, dragged: { part } };
  });
  return [...fields, ...parts];
}

export interface PaletteProps {
  /** The box one searches in. */
  search: RefObject<HTMLInputElement | null>;
  onAdd: (dragged: Dragged) => void;
}

/** What can stand on a form, to be dragged onto it or added with a click; Enter in the search adds the first one found. */
export function Palette({ search, onAdd }: PaletteProps) {
  const t = useT('form.editor');
  const clearable = useClearableInput();
  const items = useItems();
  const [wanted, setWanted] = useState('');
  const box = useRef<InputRef>(null);
  useImperativeHandle(search, () => box.current?.input ?? document.createElement('input'));
  const words = wanted.trim().toLowerCase();
  const shown = items.filter((item) => `${item.name} ${item.words}`.toLowerCase().includes(words));
  return (
    <aside className={styles.palette} aria-label={t('palette.title')}>
      <Input
        ref={box}
        allowClear={clearable}
        size="small"
        prefix={<Search size={14} />}
        value={wanted}
        placeholder={t('palette.search')}
        aria-label={t('palette.search')}
        onChange={(event) => {
          setWanted(event.target.value);
        }}
        onPressEnter={({ nativeEvent }) => {
          const [first] = shown;
          if (!first || words === '' || nativeEvent.isComposing) return;
          setWanted('');
          onAdd(first.dragged);
        }}
      />
      {groups.map((group) => {
        const own = shown.filter((item) => item.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group}>
            <h3>{t(`palette.${group}`)}</h3>
            <div className={styles.types}>
              {own.map((item) => (
                <PaletteItem key={item.id} item={item} onAdd={onAdd} />
              ))}
            </div>
          </section>
        );
      })}
      <p className={styles.note}>{t(shown.length === 0 ? 'palette.nothing' : 'palette.hint')}</p>
    </aside>
  );
}

function PaletteItem({ item, onAdd }: { item: Item; onAdd: (dragged: Dragged) => void }) {
  const { id, name, icon: Icon, purpose, dragged } = item;
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: dragged });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={styles.type}
      title={purpose}
      data-dragging={isDragging}
      data-type={id}
      {...listeners}
      onClick={() => {
        onAdd(dragged);
      }}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      {name}
    </button>
  );
}
