import { useEffect, useSyncExternalStore, type RefObject } from 'react';
import type { CommandStack, StackState } from './CommandStack';

/** The state of the stack; the component is drawn again with each change. */
export function useStackState<D>(stack: CommandStack<D>): StackState<D> {
  return useSyncExternalStore(stack.subscribe, stack.current);
}

interface UndoRedo {
  undo: () => void;
  redo: () => void;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.tagName === 'TEXTAREA' || isTextInput(target));

function isTextInput(target: HTMLElement) {
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}

/**
 * ⌘Z/Ctrl+Z undoes, ⇧⌘Z and Ctrl+Y redo, anywhere on the page. Text boxes whose every key is a command take part too:
 * the browser's own undo would go past the stack and lose what the stack knows.
 */
export function useUndoKeys(stack: UndoRedo, within?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const direction = undoDirection(event);
      if (!direction) return;
      const target = event.target;
      if (within?.current && target instanceof Node && typing(target) && !within.current.contains(target))
        return;
      event.preventDefault();
      event.stopPropagation();
      stack[direction]();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [stack, within]);
}

/** What a key press asks for, if it is one of the keys for undo and redo. */
export function undoDirection(
  event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>,
): 'undo' | 'redo' | undefined {
  if (!(event.metaKey || event.ctrlKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey ? 'redo' : undefined;
}
