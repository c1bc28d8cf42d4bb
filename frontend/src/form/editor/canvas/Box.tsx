import { useDraggable } from '@dnd-kit/core';
import { Copy, GripVertical, Trash2 } from 'lucide-react';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import type { UiElement } from '@/core/api/forms';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { isContainer, pathOf, type Place } from '../model/layout';
import { pointerOf } from '@/core/commands/path';
import { pickOf, type Pick } from '../model/picks';
import { keyOfElement, rangeOf } from '../model/selection';
import { useActions } from '../useActions';
import { useCanvas } from './CanvasContext';

export interface BoxProps {
  element: UiElement;
  place: Place;
  name: string;
  children: ReactNode;
}

/** What a click picks: itself; with ⌘ or Ctrl one more or one less; with Shift all in between. */
function useClick(pick: Pick) {
  const { layout, view } = useFormEditing();
  const { picks, select } = view;
  return (event: MouseEvent) => {
    event.stopPropagation();
    if (event.shiftKey && picks[0] !== undefined) select(...rangeOf(layout, picks[0], pick));
    else if (!event.metaKey && !event.ctrlKey) select(pick);
    else if (picks.includes(pick)) select(...picks.filter((one) => one !== pick));
    else select(...picks, pick);
  };
}

/** What can be picked, moved and removed: by mouse, touch and keys. */
export function Box({ element, place, name, children }: BoxProps) {
  const t = useT('form.editor');
  const { issues, layout, view } = useFormEditing();
  const { focus } = view;
  const { onTitle } = useCanvas();
  const box = useRef<HTMLDivElement>(null);
  const pick = pickOf(element, place);
  const click = useClick(pick);
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `at-${place.join('.')}`,
    data: { place, element },
  });
  const active = view.picks.includes(pick);
  const lead = view.picks.at(-1) === pick;
  const first = view.picks.length === 0 && layout.elements[0] === element;
  const key = keyOfElement(element);
  const path = key === undefined ? pointerOf(['ui', ...pathOf(place)]) : `/schema/properties/${key}`;
  const bad = issues.some((i) => i.place === path || i.place?.startsWith(`${path}/`));

  const seen = lead && !isContainer(element);
  useEffect(() => {
    if (seen) box.current?.scrollIntoView({ block: 'nearest' });
  }, [seen]);
  useEffect(() => {
    if (lead && focus.take()) box.current?.focus();
  }, [lead, focus, place]);

  return (
    <div
      ref={(node) => {
        setNodeRef(node);
        box.current = node;
      }}
      className={`${styles.box} ${isContainer(element) ? styles.section : ''}`}
      data-canvas-box={place.join('.')}
      data-selected={active}
      data-dragging={isDragging}
      data-bad={bad && !isContainer(element)}
      role="group"
      tabIndex={lead || first ? 0 : -1}
      aria-current={active}
      aria-label={t('canvas.element', { name })}
      onClick={click}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onTitle();
      }}
      onFocus={(event) => {
        // Reached with Tab: what has the focus is what the keys are about.
        if (event.target !== event.currentTarget || view.picks.length > 0) return;
        if (event.currentTarget.matches(':focus-visible')) view.select(pick);
      }}
      {...listeners}
    >
      {children}
      {lead && view.picks.length === 1 && element.type !== 'Category' && <Tools />}
    </div>
  );
}

function Tools() {
  const t = useT('form.editor');
  const { duplicate, remove } = useActions();
  const stop = (work: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    work();
  };
  const button = (name: string, Icon: typeof Copy, act: () => void) => (
    <button type="button" aria-label={name} title={name} onClick={stop(act)}>
      <Icon size={14} aria-hidden="true" />
    </button>
  );
  return (
    <div className={styles.tools}>
      <span title={t('canvas.drag')}>
        <GripVertical size={14} aria-hidden="true" />
      </span>
      {button(t('canvas.duplicate'), Copy, duplicate)}
      {button(t('canvas.remove'), Trash2, remove)}
    </div>
  );
}
