/**
 * One change of a document, whole: how it is done and how it is undone. `D` is an immutable value (the command answers
 * the next one) or a live model (the command changes it and answers the same object).
 *
 * `revert` is called on exactly the document that `execute` answered, so a command may keep what it needs in itself.
 */
export interface Command<D> {
  /** Names the step in menus: a key of the texts of `core.commands`, or of the designer's area. */
  readonly name: string;
  execute(document: D): D;
  revert(document: D): D;
  /**
   * One command that does what this and then `next` did, when the two belong together (typing in the same box);
   * undefined when they stay two steps. Both have been executed.
   */
  mergedWith?(next: Command<D>): Command<D> | undefined;
}

/** Several commands that are one step for the user. */
export class CommandGroup<D> implements Command<D> {
  constructor(
    readonly name: string,
    readonly commands: readonly Command<D>[],
  ) {}

  execute(document: D): D {
    return this.commands.reduce((now, command) => command.execute(now), document);
  }

  revert(document: D): D {
    return this.commands.reduceRight((now, command) => command.revert(now), document);
  }
}
