import type { KeyboardEvent } from 'react';
import { useFormEditing } from '../FormEditorContext';
import { neighbourOf, rangeOf } from '../model/selection';
import { useActions } from '../useActions';
import { useCanvas } from './CanvasContext';

/** What the keys do while an element of the canvas has the focus; every drag has a twin here. */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const { layout, view } = useFormEditing();
  const { onProperties, onSearch } = useCanvas();
  const actions = useActions();
  const { picks, select, focus } = view;

  const go = (step: -1 | 1, extend: boolean) => {
    const lead = picks.at(-1);
    const next = lead === undefined ? undefined : neighbourOf(layout, lead, step);
    if (next === undefined) return;
    select(...(extend ? rangeOf(layout, picks[0] ?? next, next) : [next]));
  };
  const withCommand: Record<string, () => void> = { d: actions.duplicate, a: actions.selectAll };
  const plain: Record<string, () => void> = {
    Delete: actions.remove,
    Backspace: actions.remove,
    Enter: onProperties,
    '/': onSearch,
    Escape: () => {
      select();
    },
  };

  return (event) => {
    if (!(event.target as HTMLElement).hasAttribute('data-canvas-box')) return;
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as Record<string, -1 | 1>)[event.key];
    const command = event.metaKey || event.ctrlKey;
    const act = step
      ? () => {
          if (event.altKey) actions.move(step);
          else go(step, event.shiftKey);
        }
      : command
        ? withCommand[event.key.toLowerCase()]
        : plain[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== '/') focus.ask();
    act();
  };
}
