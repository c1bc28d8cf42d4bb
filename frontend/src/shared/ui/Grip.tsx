import type { useSortable } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';

interface Props extends Pick<ReturnType<typeof useSortable>, 'setActivatorNodeRef' | 'listeners'> {
  className: string | undefined;
  /** What is moved, and how. */
  label: string;
  /** ↑ is -1, ↓ is 1. */
  onStep: (step: -1 | 1) => void;
}

const steps: Record<string, -1 | 1 | undefined> = { ArrowUp: -1, ArrowDown: 1 };

/** By what a row of a sortable list is dragged, or moved with the arrows. */
export function Grip({ className, label, setActivatorNodeRef, listeners, onStep }: Props) {
  return (
    <button
      ref={setActivatorNodeRef}
      type="button"
      className={className}
      data-grip
      aria-label={label}
      title={label}
      {...listeners}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onStep(step);
      }}
    >
      <GripVertical size={14} aria-hidden="true" />
    </button>
  );
}
