import {
  DndContext,
  DragOverlay,
  PointerSensor,
  closestCenter,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useMemo, useState } from 'react';
import { FormState } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { Canvas } from './canvas/Canvas';
import { CanvasContext, FocusRequest } from './canvas/CanvasContext';
import { DraggedName } from './canvas/DraggedName';
import { MoveElement } from './commands/MoveElement';
import styles from './FormEditor.module.css';
import { useFormEditing, type Dragged } from './FormEditorContext';
import { isContainer, moveTo, type Target } from './model/layout';
import { picksOf } from './model/picks';
import { Palette } from './Palette';
import { Properties } from './properties/Properties';
import { useAdding } from './useAdding';

/** Sides first, then the nearest gap, and nothing outside of the form. */
const onTheForm: CollisionDetection = (args) => {
  const inside = pointerWithin(args);
  if (!inside.some((hit) => hit.id === 'canvas')) return [];
  const side = inside.filter((hit) => /^(left|right)-/.test(String(hit.id)));
  if (side.length > 0) return side;
  const gaps = args.droppableContainers.filter((one) => String(one.id).startsWith('gap-'));
  return closestCenter({ ...args, droppableContainers: gaps });
};

/** Palette · the form as it is seen · properties. */
export function Design() {
  const t = useT('form.editor');
  const { form, layout, execute, view } = useFormEditing();
  const { add, addByClick } = useAdding();
  const [dragged, setDragged] = useState<Dragged>();
  const [focus] = useState(() => new FocusRequest());
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const { schema } = form;
  const state = useMemo(() => new FormState({ schema }, {}), [schema]);

  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(undefined);
    const what = active.data.current as Dragged | undefined;
    const target = over?.data.current as Target | { canvas: true } | undefined;
    if (!what || !target || 'canvas' in target) return;
    if (!('place' in what)) {
      add(what, target);
      return;
    }
    const next = moveTo(layout, what.place, target);
    if (next === layout) return;
    execute(new MoveElement(what.place, target));
    view.select(...picksOf(next, [what.element]));
  };
  const isSection =
    dragged && ('section' in dragged || ('element' in dragged && isContainer(dragged.element)));
  const dragging = dragged && (isSection ? ('section' as const) : ('field' as const));
  const parts = useMemo(() => ({ state, focus, dragging }), [state, focus, dragging]);
  return (
    <CanvasContext value={parts}>
      <DndContext
        sensors={sensors}
        collisionDetection={onTheForm}
        onDragStart={({ active }) => {
          setDragged(active.data.current as Dragged);
        }}
        onDragCancel={() => {
          setDragged(undefined);
        }}
        onDragEnd={drop}
      >
        <div className={styles.editor}>
          <Palette onAdd={addByClick} />
          <Canvas />
          <aside className={styles.aside} aria-label={t('properties')}>
            <Properties />
          </aside>
        </div>
        <DragOverlay dropAnimation={null}>{dragged && <DraggedName dragged={dragged} />}</DragOverlay>
      </DndContext>
    </CanvasContext>
  );
}
