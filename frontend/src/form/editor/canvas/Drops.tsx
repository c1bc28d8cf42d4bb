import { useDroppable } from '@dnd-kit/core';
import { memo } from 'react';
import styles from '../FormEditor.module.css';
import type { Place, Target } from '../model/layout';
import { useCanvas } from './CanvasContext';

export interface GapProps {
  list: Place;
  index: number;
  last?: boolean;
}

const sameGap = (a: GapProps, b: GapProps) =>
  a.index === b.index && a.last === b.last && a.list.join() === b.list.join();

/** The gap between two elements of a list. There are many: drawn again only while something is dragged. */
export const Gap = memo(function Gap({ list, index, last }: GapProps) {
  const { dragging } = useCanvas();
  const { setNodeRef, isOver } = useDroppable({
    id: `gap-${list.join('.')}@${index}`,
    data: { list, index } satisfies Target,
    disabled: dragging !== undefined && !dragging.intoList(list),
  });
  return <div ref={setNodeRef} className={styles.gap} data-over={isOver} data-last={last} />;
}, sameGap);

/** Both sides of a field, while something that may share a row with it is dragged. */
export function Sides({ place }: { place: Place }) {
  const { dragging } = useCanvas();
  if (!dragging?.beside(place)) return null;
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
