import { useDraggable } from '@dnd-kit/core';
import { Input } from 'antd';
import { Search, SquareStack } from 'lucide-react';
import { useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import type { Dragged } from './FormEditorContext';
import { useFormEditing } from './FormEditorContext';
import styles from './FormEditor.module.css';
import { designedTypes, type DesignedType } from './model/fieldTypes';

const groups = ['text', 'number', 'time', 'choice', 'link', 'file', 'computed'] as const;

/** The types of field, to be dragged onto the form or added with a click. */
export function Palette({ onAdd }: { onAdd: (dragged: Dragged) => void }) {
  const t = useT('form.editor');
  const label = useLabel();
  const { catalog } = useFormEditing();
  const [search, setSearch] = useState('');
  const named = (type: string) => label(catalog.fieldTypes.find((f) => f.key === type)?.label, type);
  const known = designedTypes.filter((d) => catalog.fieldTypes.some((f) => f.key === d.type));
  const shown = known.filter((d) =>
    `${named(d.type)} ${d.type}`.toLowerCase().includes(search.toLowerCase()),
  );
  return (
    <aside className={styles.palette} aria-label={t('palette.title')}>
      <Input
        allowClear
        size="small"
        prefix={<Search size={14} />}
        value={search}
        placeholder={t('palette.search')}
        aria-label={t('palette.search')}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
      />
      {groups.map((group) => {
        const types = shown.filter((d) => d.group === group);
        if (types.length === 0) return null;
        return (
          <section key={group}>
            <h3>{t(`palette.${group}`)}</h3>
            <div className={styles.types}>
              {types.map((designed) => (
                <PaletteItem
                  key={designed.type}
                  id={`new-${designed.type}`}
                  name={named(designed.type)}
                  icon={designed.icon}
                  dragged={{ type: designed.type }}
                  onAdd={onAdd}
                />
              ))}
            </div>
          </section>
        );
      })}
      {search === '' && (
        <section>
          <h3>{t('palette.layout')}</h3>
          <div className={styles.types}>
            <PaletteItem
              id="new-section"
              name={t('palette.section')}
              icon={SquareStack}
              dragged={{ section: true }}
              onAdd={onAdd}
            />
          </div>
        </section>
      )}
      {shown.length === 0 && <p className={styles.note}>{t('palette.nothing')}</p>}
      <p className={styles.note}>{t('palette.hint')}</p>
    </aside>
  );
}

interface PaletteItemProps {
  id: string;
  name: string;
  icon: DesignedType['icon'];
  dragged: Dragged;
  onAdd: (dragged: Dragged) => void;
}

function PaletteItem({ id, name, icon: Icon, dragged, onAdd }: PaletteItemProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: dragged });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={styles.type}
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
