import { expect, it } from 'vitest';
import type { Command } from './Command';
import { CommandStack, type StackOptions } from './CommandStack';

/** The three sentences every command is held to: does, undoes, redoes. */
export function doesUndoesRedoes<D>(
  what: string,
  start: () => D,
  command: (document: D) => Command<D>,
  expected: (document: D) => void,
  options?: StackOptions<D>,
): void {
  const stack = () => {
    const made = new CommandStack(start(), options);
    made.execute(command(made.current().document));
    return made;
  };
  it(`does ${what}`, () => {
    expected(stack().current().document);
  });
  it(`undoes ${what}`, () => {
    const made = stack();
    made.undo();
    expect(made.current().document).toEqual(start());
  });
  it(`redoes ${what}`, () => {
    const made = stack();
    const after = made.current().document;
    made.undo();
    made.redo();
    expected(made.current().document);
    expect(made.current().document).toEqual(after);
  });
}
