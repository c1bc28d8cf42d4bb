import {
  closestCenter,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
} from '@dnd-kit/core';

/** Sides first, then the heads of pages, then the nearest gap, and nothing outside of the form. */
export const onTheForm: CollisionDetection = (args) => {
  const inside = pointerWithin(args);
  if (!inside.some((hit) => hit.id === 'canvas')) return [];
  // Among the columns of a sub-table the nearest gap of that one.
  const rows = inside.find((hit) => String(hit.id).startsWith('rows-'));
  if (rows) {
    const between = `between-${String(rows.id).slice(5)}@`;
    const own = args.droppableContainers.filter((one) => String(one.id).startsWith(between));
    return closestCenter({ ...args, droppableContainers: own });
  }
  for (const pattern of [/^(left|right)-/, /^page-/]) {
    const hits = inside.filter((hit) => pattern.test(String(hit.id)));
    if (hits.length > 0) return hits;
  }
  const gaps = args.droppableContainers.filter((one) => String(one.id).startsWith('gap-'));
  return closestCenter({ ...args, droppableContainers: gaps });
};

/** The mouse drags at once, a finger after it has rested: until then it scrolls. */
export function useDragSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
}
