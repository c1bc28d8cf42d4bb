import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Copy, GripVertical, Trash2 } from 'lucide-react';
import { Fragment, useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { UiElement } from '@/core/api/forms';
import { Control } from '@/form/viewer/Control';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { DuplicateField } from '../commands/DuplicateField';
import { MoveElement } from '../commands/MoveElement';
import { RemoveElement } from '../commands/RemoveElement';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { freeFieldKey } from '../model/fields';
import { isContainer, keyOfScope, moveTo, stepTarget, walk, type Place, type Target } from '../model/layout';
import { pickOf, picksOf } from '../model/picks';
import { useCanvas } from './CanvasContext';

interface ElementsProps {
  elements: UiElement[];
  list: Place;
}

/** Elements below each other, with gaps something can be dropped into. */
export function Elements({ elements, list }: ElementsProps) {
  return (
    <div className={styles.list}>
      {elements.map((element, index) => (
        <Fragment key={element.type === 'Control' ? element.scope : `${element.type}-${index}`}>
          <Gap list={list} index={index} />
          <Shown element={element} place={[...list, index]} />
        </Fragment>
      ))}
      <Gap list={list} index={elements.length} last />
    </div>
  );
}

function Shown({ element, place }: { element: UiElement; place: Place }) {
  const label = useLabel();
  if (element.type === 'Control') return <FieldBox element={element} place={place} />;
  if (element.type === 'HorizontalLayout') {
    return (
      <div className={styles.row}>
        {element.elements.map((child, at) => (
          <Shown key={child.type === 'Control' ? child.scope : at} element={child} place={[...place, at]} />
        ))}
      </div>
    );
  }
  return (
    <Box element={element} place={place} name={element.type === 'Group' ? label(element.label) : ''}>
      {element.type === 'Group' && <h3 className={styles.sectionTitle}>{label(element.label, ' ')}</h3>}
      <Elements elements={element.elements} list={place} />
    </Box>
  );
}

function FieldBox({ element, place }: { element: Extract<UiElement, { type: 'Control' }>; place: Place }) {
  const language = useLanguage();
  const { form } = useFormEditing();
  const { dragging } = useCanvas();
  const key = keyOfScope(element.scope);
  return (
    <Box
      element={element}
      place={place}
      name={propertyLabel(key, form.schema.properties[key], language)}
      fieldKey={key}
    >
      <div className={styles.inert} inert>
        <Control fieldKey={key} label={element.label} />
      </div>
      {dragging === 'field' && (
        <>
          <Side place={place} side="left" />
          <Side place={place} side="right" />
        </>
      )}
    </Box>
  );
}

interface BoxProps {
  element: UiElement;
  place: Place;
  name: string;
  fieldKey?: string;
  children: ReactNode;
}

/** What can be picked, moved and removed: by mouse, touch and keys. */
function Box({ element, place, name, fieldKey, children }: BoxProps) {
  const t = useT('form.editor');
  const { form, layout, issues, execute, view } = useFormEditing();
  const { focus } = useCanvas();
  const pick = pickOf(element, place);
  const box = useRef<HTMLDivElement>(null);
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `at-${place.join('.')}`,
    data: { place, element },
  });
  const active = view.picks.includes(pick);
  const bad =
    fieldKey !== undefined && issues.some((i) => i.place?.startsWith(`/schema/properties/${fieldKey}`));

  useEffect(() => {
    if (active && focus.take()) box.current?.focus();
  }, [active, focus]);

  const duplicate = () => {
    if (fieldKey === undefined) return;
    const copy = freeFieldKey(form, fieldKey);
    execute(new DuplicateField(fieldKey, copy));
    view.select(copy);
  };
  const remove = () => {
    execute(new RemoveElement(place));
    view.select();
  };
  const move = (step: -1 | 1) => {
    const target: Target | undefined = stepTarget(layout, place, step);
    if (!target) return;
    const next = moveTo(layout, place, target);
    execute(new MoveElement(place, target));
    view.select(...picksOf(next, [element]));
  };
  const neighbour = (step: -1 | 1) => {
    const shown = walk(layout).filter(
      ({ element: one, place: at }) => at.length > 0 && one.type !== 'HorizontalLayout',
    );
    const now = shown.findIndex(({ place: at }) => at.join() === place.join());
    const next = shown[now + step];
    if (next) view.select(pickOf(next.element, next.place));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    focus.ask();
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (event.key.toLowerCase() === 'd' && (event.metaKey || event.ctrlKey)) duplicate();
    else if (step && event.altKey) move(step);
    else if (step) neighbour(step);
    else if (event.key === 'Escape') view.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
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
      data-bad={bad}
      role="group"
      tabIndex={0}
      aria-current={active}
      aria-label={t('canvas.element', { name })}
      onClick={(event: MouseEvent) => {
        event.stopPropagation();
        view.select(pick);
      }}
      onKeyDown={onKey}
      {...listeners}
    >
      {children}
      {active && (
        <div className={styles.tools}>
          <span title={t('canvas.drag')}>
            <GripVertical size={14} aria-hidden="true" />
          </span>
          {fieldKey !== undefined && (
            <button
              type="button"
              aria-label={t('canvas.duplicate')}
              title={t('canvas.duplicate')}
              onClick={stop(duplicate)}
            >
              <Copy size={14} aria-hidden="true" />
            </button>
          )}
          <button
            type="button"
            aria-label={t('canvas.remove')}
            title={t('canvas.remove')}
            onClick={stop(remove)}
          >
            <Trash2 size={14} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

const stop = (work: () => void) => (event: MouseEvent) => {
  event.stopPropagation();
  work();
};

function Gap({ list, index, last }: { list: Place; index: number; last?: boolean }) {
  const { dragging } = useCanvas();
  const { setNodeRef, isOver } = useDroppable({
    id: `gap-${list.join('.')}@${index}`,
    data: { list, index } satisfies Target,
    disabled: dragging === 'section' && list.length > 0,
  });
  return <div ref={setNodeRef} className={styles.gap} data-over={isOver} data-last={last} />;
}

function Side({ place, side }: { place: Place; side: 'left' | 'right' }) {
  const { setNodeRef, isOver } = useDroppable({
    id: `${side}-${place.join('.')}`,
    data: { beside: place, side } satisfies Target,
  });
  return <div ref={setNodeRef} className={styles.side} data-side={side} data-over={isOver} />;
}
