import {
  closestCenter,
  DndContext,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useEffect, useMemo, useRef } from 'react';
import type { Condition } from '@/core/api/condition';
import type { Issue } from '@/core/api/problem';
import { pointerOf, type Path } from '@/core/commands/path';
import styles from './Condition.module.css';
import { ConditionContext, type RowFocus } from './ConditionContext';
import { GroupView } from './GroupView';
import type { ConditionScope } from './scope';
import { asGroup, move, slim } from './tree';

export interface ConditionEditorProps {
  /** The condition; undefined holds for every record. */
  value: Condition | undefined;
  onChange: (next: Condition | undefined) => void;
  scope: ConditionScope;
  /** Findings of the server whose places begin inside this condition (`/all/0/right`). */
  issues?: readonly Issue[];
  disabled?: boolean;
  /** Inside a row about linked records: a single condition is written without a group around it. */
  nested?: boolean;
  /** While there is no row yet, the list of what can be asked about is open. */
  begins?: boolean;
}

const nearestGap: CollisionDetection = (args) => {
  const inside = pointerWithin(args);
  return inside.length > 0 ? inside : closestCenter(args);
};

/**
 * The editor for the whole condition language: one sentence per row, groups joined by and/or, rows moved by mouse, touch
 * or keys. A controlled component without a history of its own: each change is one `onChange`.
 */
export function ConditionEditor({
  value,
  onChange,
  scope,
  issues,
  disabled = false,
  nested,
  begins = false,
}: ConditionEditorProps) {
  const root = useMemo(() => asGroup(value), [value]);
  const element = useRef<HTMLDivElement>(null);
  const focus = useRef<RowFocus>(undefined);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));

  const change = (next: Condition, row?: Path, on: RowFocus['on'] = 'handle') => {
    focus.current = row && { row, on };
    onChange(nested ? slim(next) : next);
  };

  useEffect(() => {
    if (!focus.current) return;
    const { row, on } = focus.current;
    const shown = element.current?.querySelector(`[data-row=${JSON.stringify(pointerOf(row))}]`);
    focus.current = undefined;
    if (on === 'handle') shown?.querySelector<HTMLElement>('[data-grip]')?.focus();
    else [...(shown?.querySelectorAll<HTMLElement>('input') ?? [])].at(on === 'subject' ? 0 : -1)?.focus();
  }, [root]);

  const drop = ({ active, over }: DragEndEvent) => {
    const from = active.data.current as { path: Path } | undefined;
    const to = over?.data.current as { list: Path; index: number } | undefined;
    const moved = from && to && move(root, from.path, to.list, to.index);
    if (moved) change(moved.root, moved.path);
  };

  return (
    <ConditionContext value={{ scope, root, change, issues: issues ?? [], disabled, begins }}>
      <DndContext sensors={sensors} collisionDetection={nearestGap} onDragEnd={drop}>
        <div ref={element} className={styles.editor}>
          <GroupView path={[]} condition={root} />
        </div>
      </DndContext>
    </ConditionContext>
  );
}
