import { describe, expect, it } from 'vitest';
import type { BoardDocument } from '@/core/api/boards';
import { CommandStack } from '@/core/commands/CommandStack';
import { doesUndoesRedoes } from '@/core/commands/testing';
import { AddWidget } from './AddWidget';
import { PlaceWidgets } from './PlaceWidgets';
import { RemoveWidget } from './RemoveWidget';
import { ReplaceWidget } from './ReplaceWidget';

const start = (): BoardDocument => ({
  schemaVersion: 1,
  key: 'b',
  label: { en: 'B' },
  dataSets: {},
  widgets: [
    { id: 'a', type: 'kpi' },
    { id: 'b', type: 'kpi' },
  ],
  layout: [
    { widget: 'a', x: 0, y: 0, w: 6, h: 3 },
    { widget: 'b', x: 0, y: 3, w: 6, h: 3 },
  ],
});

describe('the commands of the board editor', () => {
  doesUndoesRedoes(
    'a new widget where it was dropped',
    start,
    () => new AddWidget({ id: 'c', type: 'line' }, { x: 0, y: 0, w: 6, h: 2 }),
    (board) => {
      expect(board.widgets.map((w) => w.id)).toEqual(['a', 'b', 'c']);
      expect(board.layout.map((p) => `${p.widget}${p.y}`)).toEqual(['a2', 'b5', 'c0']);
    },
  );

  doesUndoesRedoes(
    'a removed widget, and the others close up',
    start,
    () => new RemoveWidget('a'),
    (board) => {
      expect(board.widgets.map((w) => w.id)).toEqual(['b']);
      expect(board.layout).toEqual([{ widget: 'b', x: 0, y: 0, w: 6, h: 3 }]);
    },
  );

  doesUndoesRedoes(
    'a new place',
    start,
    () => new PlaceWidgets([{ widget: 'a', x: 6, y: 0, w: 6, h: 3 }]),
    (board) => {
      expect(board.layout[0]).toMatchObject({ x: 6 });
    },
  );

  doesUndoesRedoes(
    'changed properties',
    start,
    () => new ReplaceWidget({ id: 'b', type: 'pie' }),
    (board) => {
      expect(board.widgets[1]).toEqual({ id: 'b', type: 'pie' });
    },
  );

  it('makes a walk with the arrow keys one step', () => {
    const stack = new CommandStack(start());
    for (const x of [1, 2, 3]) stack.execute(new PlaceWidgets([{ widget: 'a', x, y: 0, w: 6, h: 3 }], 'a'));
    stack.undo();
    expect(stack.current()).toMatchObject({ canUndo: false, document: start() });
  });

  it('makes typing a title one step, and choosing a type another', () => {
    const stack = new CommandStack(start());
    stack.execute(new ReplaceWidget({ id: 'a', type: 'kpi', title: { en: 'T' } }, true));
    stack.execute(new ReplaceWidget({ id: 'a', type: 'kpi', title: { en: 'Ti' } }, true));
    stack.execute(new ReplaceWidget({ id: 'a', type: 'pie', title: { en: 'Ti' } }));
    stack.undo();
    expect(stack.current().document.widgets[0]).toMatchObject({ type: 'kpi', title: { en: 'Ti' } });
    stack.undo();
    expect(stack.current().document).toEqual(start());
  });
});
