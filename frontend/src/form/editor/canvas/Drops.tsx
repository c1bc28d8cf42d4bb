import { useDroppable } from '@dnd-kit/core';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { hasRoomBeside, type Place, type Target } from '../model/layout';
import { mayStand } from '../model/standing';
import { useCanvas } from './CanvasContext';

/** The gap between two elements of a list. */
export function Gap({ list, index, last }: { list: Place; index: number; last?: boolean }) {
  const { layout } = useFormEditing();
  const { dragging } = useCanvas();
  const { setNodeRef, isOver } = useDroppable({
    id: `gap-${list.join('.')}@${index}`,
    data: { list, index } satisfies Target,
    disabled: dragging !== undefined && !mayStand(layout, list, dragging.sort),
  });
  return <div ref={setNodeRef} className={styles.gap} data-over={isOver} data-last={last} />;
}

/** Both sides of a field, while something that may share a row with it is dragged. */
export function Sides({ place }: { place: Place }) {
  const { layout } = useFormEditing();
  const { dragging } = useCanvas();
  if (dragging?.sort !== 'field' || dragging.several || !hasRoomBeside(layout, place)) return null;
  return (
    <>
      <Side place={place} side="left" />
      <Side place={place} side="right" />
    </>
  );
}

function Side({ place, side }: { place: Place; side: 'left' | 'right' }) {
  const { setNodeRef, isOver } = useDroppable({
    id: `${side}-${place.join('.')}`,
    data: { beside: place, side } satisfies Target,
  });
  return <div ref={setNodeRef} className={styles.side} data-side={side} data-over={isOver} />;
}
