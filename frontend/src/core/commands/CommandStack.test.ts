import { describe, expect, it, vi } from 'vitest';
import { CommandGroup, type Command } from './Command';
import { CommandStack } from './CommandStack';
import { InsertItem } from './InsertItem';
import { MoveItem } from './MoveItem';
import { RemoveItem } from './RemoveItem';
import { ReplaceDocument } from './ReplaceDocument';
import { SetValue } from './SetValue';
import { doesUndoesRedoes } from './testing';

interface Doc {
  name: string;
  list: string[];
  deep?: { a?: number; b: number };
}

const start = (): Doc => ({ name: 'one', list: ['a', 'b', 'c'] });

describe('the commands on immutable documents', () => {
  doesUndoesRedoes(
    'a set value',
    start,
    () => new SetValue('set', ['name'], 'two'),
    (doc) => {
      expect(doc.name).toBe('two');
    },
  );
  doesUndoesRedoes(
    'a set value at a place that is missing',
    start,
    () => new SetValue('set', ['deep', 'b'], 3),
    (doc) => {
      expect(doc.deep).toEqual({ b: 3 });
    },
  );
  doesUndoesRedoes(
    'a removed key',
    start,
    () => new SetValue('set', ['name'], undefined),
    (doc) => {
      expect('name' in doc).toBe(false);
    },
  );
  doesUndoesRedoes(
    'an inserted entry',
    start,
    () => new InsertItem('insert', ['list'], 1, 'x'),
    (doc) => {
      expect(doc.list).toEqual(['a', 'x', 'b', 'c']);
    },
  );
  doesUndoesRedoes(
    'a removed entry',
    start,
    () => new RemoveItem('remove', ['list'], 1),
    (doc) => {
      expect(doc.list).toEqual(['a', 'c']);
    },
  );
  doesUndoesRedoes(
    'a moved entry',
    start,
    () => new MoveItem('move', ['list'], 0, 2),
    (doc) => {
      expect(doc.list).toEqual(['b', 'c', 'a']);
    },
  );
  doesUndoesRedoes(
    'a group in order',
    start,
    () =>
      new CommandGroup<Doc>('group', [new RemoveItem('r', ['list'], 0), new SetValue('s', ['name'], 'two')]),
    (doc) => {
      expect(doc).toEqual({ name: 'two', list: ['b', 'c'] });
    },
  );
});

class Push implements Command<number[]> {
  readonly name = 'push';
  constructor(private readonly value: number) {}
  execute(model: number[]) {
    model.push(this.value);
    return model;
  }
  revert(model: number[]) {
    model.pop();
    return model;
  }
}

describe('the command stack', () => {
  doesUndoesRedoes(
    'a change of a live model',
    () => [1],
    () => new Push(2),
    (model) => {
      expect(model).toEqual([1, 2]);
    },
  );

  it('keeps at least a hundred steps and undoes them all', () => {
    const stack = new CommandStack<number[]>([], { limit: 3 });
    for (let n = 0; n < 100; n++) stack.execute(new Push(n));
    for (let n = 0; n < 100; n++) stack.undo();
    expect(stack.current()).toMatchObject({ document: [], canUndo: false, canRedo: true });
  });

  it('forgets what could be redone when something new is done', () => {
    const stack = new CommandStack(start());
    stack.execute(new SetValue('s', ['name'], 'two', false));
    stack.undo();
    stack.execute(new SetValue('s', ['name'], 'three', false));
    stack.redo();
    expect(stack.current().document.name).toBe('three');
  });

  it('makes nested commands one step', () => {
    const stack = new CommandStack(start());
    stack.step('both', () => {
      stack.execute(new SetValue('s', ['name'], 'two'));
      stack.step('inner', () => {
        stack.execute(new RemoveItem('r', ['list'], 0));
      });
    });
    expect(stack.current().undoName).toBe('both');
    stack.undo();
    expect(stack.current().document).toEqual(start());
    stack.redo();
    expect(stack.current().document).toEqual({ name: 'two', list: ['b', 'c'] });
  });

  it('puts the consequences of a command into its step', () => {
    const stack = new CommandStack(start(), {
      reactions: [
        (on, { after }) => {
          if (after.list.length > 3) on.execute(new RemoveItem('trim', ['list'], 0));
        },
      ],
    });
    stack.execute(new InsertItem('insert', ['list'], 3, 'd'));
    expect(stack.current().document.list).toEqual(['b', 'c', 'd']);
    stack.undo();
    expect(stack.current().document).toEqual(start());
  });

  it('leaves nothing of a step that fails', () => {
    const stack = new CommandStack(start());
    expect(() => {
      stack.step('broken', () => {
        stack.execute(new SetValue('s', ['name'], 'two'));
        throw new Error('no');
      });
    }).toThrow('no');
    expect(stack.current()).toMatchObject({ document: start(), canUndo: false });
  });

  it('makes typing in one box one step, and a pause two', () => {
    let time = 0;
    const stack = new CommandStack(start(), { now: () => time });
    for (const text of ['t', 'tw', 'two']) stack.execute(new SetValue('type', ['name'], text));
    time = 10_000;
    stack.execute(new SetValue('type', ['name'], 'two!'));
    stack.undo();
    expect(stack.current().document.name).toBe('two');
    stack.undo();
    expect(stack.current()).toMatchObject({ document: start(), canUndo: false });
  });

  it('does not merge typing in two boxes, nor choices', () => {
    const stack = new CommandStack(start());
    stack.execute(new SetValue('type', ['name'], 'x'));
    stack.execute(new SetValue('type', ['list', 0], 'x'));
    stack.execute(new SetValue('choose', ['list', 0], 'y', false));
    stack.undo();
    expect(stack.current().document.list[0]).toBe('x');
    stack.undo();
    expect(stack.current().document).toEqual({ ...start(), name: 'x' });
  });

  it('does not merge into a step that was undone and redone', () => {
    const stack = new CommandStack(start());
    stack.execute(new SetValue('type', ['name'], 'x'));
    stack.undo();
    stack.redo();
    stack.execute(new SetValue('type', ['name'], 'xy'));
    stack.undo();
    expect(stack.current().document.name).toBe('x');
  });

  it('tells its listeners once per step and gives a new state each time', () => {
    const stack = new CommandStack(start());
    const heard = vi.fn();
    const stop = stack.subscribe(heard);
    const before = stack.current();
    stack.step('both', () => {
      stack.execute(new SetValue('s', ['name'], 'two'));
      stack.execute(new SetValue('s', ['name'], 'three'));
    });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(stack.current()).not.toBe(before);
    expect(stack.current()).toBe(stack.current());
    stop();
    stack.undo();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('starts anew with another document', () => {
    const stack = new CommandStack(start());
    stack.execute(new SetValue('s', ['name'], 'two'));
    stack.reset({ name: 'theirs', list: [] });
    expect(stack.current()).toMatchObject({ canUndo: false, canRedo: false, document: { name: 'theirs' } });
  });
});

describe('replacing the whole document', () => {
  doesUndoesRedoes(
    'a replacement',
    start,
    () => new ReplaceDocument('edit', { name: 'new', list: [] }),
    (doc) => {
      expect(doc).toEqual({ name: 'new', list: [] });
    },
  );

  it('merges replacements with the same key', () => {
    const stack = new CommandStack(start());
    stack.execute(new ReplaceDocument('edit', { name: 'a', list: [] }, 'title'));
    stack.execute(new ReplaceDocument('edit', { name: 'ab', list: [] }, 'title'));
    stack.execute(new ReplaceDocument('edit', { name: 'ab', list: ['x'] }));
    stack.undo();
    expect(stack.current().document).toEqual({ name: 'ab', list: [] });
    stack.undo();
    expect(stack.current().document).toEqual(start());
  });
});

describe('a command that comes late', () => {
  const rename = (to: string) => new SetValue<Doc>('set', ['name'], to);

  it('joins the step it belongs to while that is the last one', () => {
    const stack = new CommandStack(start());
    stack.execute(rename('two'));
    stack.join(new SetValue('set', ['deep'], { b: 1 }), stack.last());
    expect(stack.current().document).toMatchObject({ name: 'two', deep: { b: 1 } });
    stack.undo();
    expect(stack.current().document).toEqual(start());
    expect(stack.current().canUndo).toBe(false);
    stack.redo();
    expect(stack.current().document).toMatchObject({ name: 'two', deep: { b: 1 } });
  });

  it('is a step of its own once another one was made, or taken back', () => {
    const stack = new CommandStack(start());
    stack.execute(rename('two'));
    const step = stack.last();
    stack.execute(new InsertItem('insert', ['list'], 0, 'z'));
    stack.join(new SetValue('set', ['deep'], { b: 1 }), step);
    stack.undo();
    expect(stack.current().document).toMatchObject({ name: 'two', list: ['z', 'a', 'b', 'c'] });
    expect(stack.current().document.deep).toBeUndefined();
    stack.undo();
    stack.join(new SetValue('set', ['deep'], { b: 2 }), stack.last());
    stack.undo();
    expect(stack.current().document).toMatchObject({ name: 'two' });
  });
});
