import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Issue } from '@/core/api/problem';
import { CommandStack, type StackOptions, type StackState } from '@/core/commands/CommandStack';
import type { History } from './EditorFrame';
import type { OpenDraft } from './useDraft';

/** A JSON document under edit: its stack, its history for the frame, its issues. */
export interface JsonEditing<D> {
  stack: CommandStack<D>;
  document: D;
  history: History;
  issues: readonly Issue[];
}

/** Connects a draft with a command stack: each change of the document is saved. */
export function useJsonDocument<D>(draft: OpenDraft<D>, options?: StackOptions<D>): JsonEditing<D> {
  const [stack] = useState(() => new CommandStack<D>(draft.content, options));
  const state: StackState<D> = useSyncExternalStore(stack.subscribe, stack.current);
  const { issues } = useSyncExternalStore(draft.session.subscribe, draft.session.current);
  useEffect(
    () =>
      stack.subscribe(() => {
        draft.session.change(() => stack.current().document);
      }),
    [stack, draft.session],
  );
  const history = useMemo(
    () => ({ undo: stack.undo, redo: stack.redo, canUndo: state.canUndo, canRedo: state.canRedo }),
    [stack, state.canUndo, state.canRedo],
  );
  return { stack, document: state.document, history, issues };
}
