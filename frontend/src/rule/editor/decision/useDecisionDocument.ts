import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Issue } from '@/core/api/problem';
import { CommandStack, type StackState } from '@/core/commands/CommandStack';
import type { History } from '@/core/draft/EditorFrame';
import type { OpenDraft } from '@/core/draft/useDraft';
import type { DecisionModel } from './model/DecisionModel';
import type { LockReason } from './model/lock';
import { readDecision, writeDecision } from './model/xml';

/** A decision table under edit: its model with the commands on it, and the XML it makes. */
export interface DecisionEditing {
  stack: CommandStack<DecisionModel>;
  model: DecisionModel;
  /** The document as it is now. */
  xml: string;
  history: History;
  issues: readonly Issue[];
  locked?: LockReason;
}

/** Connects a draft's XML with a command stack; undefined when the draft is no table that can be shown. */
export function useDecisionDocument(draft: OpenDraft<string>): DecisionEditing | undefined {
  const [read] = useState(() => readDecision(draft.content));
  const [stack] = useState(
    () => new CommandStack<DecisionModel>(read.kind === 'table' ? read.model : nothing),
  );
  const state = useSyncExternalStore(stack.subscribe, stack.current);
  const { issues } = useSyncExternalStore(draft.session.subscribe, draft.session.current);
  const base = read.kind === 'table' ? read.base : '';
  // Undone to its beginning, the document is the very text it was.
  const xmlOf = useCallback(
    ({ canUndo, document }: StackState<DecisionModel>) =>
      canUndo ? writeDecision(base, document) : draft.content,
    [base, draft.content],
  );
  useEffect(
    () =>
      stack.subscribe(() => {
        draft.session.change(() => xmlOf(stack.current()));
      }),
    [stack, draft.session, xmlOf],
  );
  const xml = useMemo(() => xmlOf(state), [xmlOf, state]);
  const history = useMemo(
    () => ({ undo: stack.undo, redo: stack.redo, canUndo: state.canUndo, canRedo: state.canRedo }),
    [stack, state.canUndo, state.canRedo],
  );
  if (read.kind !== 'table') return undefined;
  return { stack, model: state.document, xml, history, issues, locked: read.locked };
}

const nothing: DecisionModel = {
  key: '',
  settings: {},
  hitPolicy: 'UNIQUE',
  inputs: [],
  outputs: [],
  rows: [],
};
