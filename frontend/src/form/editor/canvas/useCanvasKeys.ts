import type { KeyboardEvent } from 'react';
import { useFormEditing } from '../FormEditorContext';
import type { Pick } from '../model/picks';
import { columnKeys, columnOfPick, columnPick, isRows } from '../model/rows';
import { neighbourOf, rangeOf } from '../model/selection';
import { useActions } from '../useActions';
import { useCanvas } from './CanvasContext';

const upright: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 };
const sideways: Record<string, -1 | 1> = { ...upright, ArrowLeft: -1, ArrowRight: 1 };
const sides: Record<string, 'left' | 'right'> = { ArrowLeft: 'left', ArrowRight: 'right' };

/** Whether a key writes something; an input method says `Process` until its word is complete. */
const isTyped = ({ key, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean =>
  !metaKey && !ctrlKey && !altKey && (key === 'Process' || /^[^\s/]$/u.test(key));

/** What the keys do while an element of the canvas has the focus; every drag has a twin here. */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const { form, layout, view } = useFormEditing();
  const { onProperties, onTitle, onSearch } = useCanvas();
  const actions = useActions();
  const { picks, select, focus } = view;

  const nextOf = (lead: Pick | undefined, step: -1 | 1): Pick | undefined => {
    if (lead === undefined) return undefined;
    const column = columnOfPick(lead);
    if (!column) return neighbourOf(layout, lead, step);
    return actions.beside?.(step) ?? neighbourOf(layout, column.field, step);
  };
  const go = (step: -1 | 1, extend: boolean) => {
    const lead = picks.at(-1);
    const next = nextOf(lead, step);
    if (next === undefined) return;
    select(...(extend ? rangeOf(layout, picks[0] ?? next, next) : [next]));
  };
  /** The first column of the sub-table that is picked. */
  const firstColumn = (): Pick | undefined => {
    const field = picks.at(-1) ?? '';
    const first = isRows(form.schema.properties[field]) ? columnKeys(form, field)[0] : undefined;
    return first === undefined ? undefined : columnPick(field, first);
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
    if (isTyped(event) && picks.length === 1) {
      // What is typed arrives where the keyboard is then: over the old title.
      onTitle();
      return;
    }
    const column = columnOfPick(picks.at(-1)) !== undefined;
    const side = event.altKey && !column ? sides[event.key] : undefined;
    const into = event.key === 'ArrowRight' && !column ? firstColumn() : undefined;
    const step = (column ? sideways : upright)[event.key];
    const command = event.metaKey || event.ctrlKey;
    const act = side
      ? () => {
          actions.moveAside(side);
        }
      : into
        ? () => {
            select(into);
          }
        : step
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
