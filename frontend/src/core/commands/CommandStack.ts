import { CommandGroup, type Command } from './Command';

/**
 * Called after a command was executed for the first time (never on undo or redo). What it executes on the stack joins
 * the same step, so consequences such as unique keys stay out of the commands themselves.
 */
export type Reaction<D> = (
  stack: CommandStack<D>,
  event: { command: Command<D>; before: D; after: D },
) => void;

export interface StackOptions<D> {
  reactions?: Reaction<D>[];
  /** Steps kept for undo; at least 100. */
  limit?: number;
  /** Milliseconds within which typing in the same box is one step. */
  mergeWithin?: number;
  now?: () => number;
}

/** What a designer shows of its stack; a new object after each change. */
export interface StackState<D> {
  readonly document: D;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoName?: string;
  readonly redoName?: string;
  /** Grows with each change of the document, whoever made it. */
  readonly revision: number;
}

/** The history of one document: every change goes through it, each can be undone and redone. */
export class CommandStack<D> {
  private done: Command<D>[] = [];
  private undone: Command<D>[] = [];
  /** Commands of the step that is being executed; undefined between steps. */
  private open: Command<D>[] | undefined;
  private document: D;
  private revision = 0;
  private lastAt = -Infinity;
  private state: StackState<D>;
  private readonly listeners = new Set<() => void>();
  private readonly reactions: Reaction<D>[];
  private readonly limit: number;
  private readonly mergeWithin: number;
  private readonly now: () => number;

  constructor(document: D, options: StackOptions<D> = {}) {
    this.document = document;
    this.reactions = options.reactions ?? [];
    this.limit = Math.max(100, options.limit ?? 500);
    this.mergeWithin = options.mergeWithin ?? 1500;
    this.now = options.now ?? Date.now;
    this.state = this.snapshot();
  }

  /** The current state; the same object until something changes (for `useSyncExternalStore`). */
  readonly current = (): StackState<D> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Executes a command as a step of its own, or as a part of the step in which it is called. */
  execute(command: Command<D>): void {
    if (this.open) {
      this.run(command, this.open);
      return;
    }
    this.step(command.name, () => {
      this.execute(command);
    });
  }

  /** Everything executed within `work` is one step. When `work` throws, nothing of it remains. */
  step(name: string, work: () => void): void {
    if (this.open) {
      work();
      return;
    }
    const parts: Command<D>[] = [];
    this.open = parts;
    try {
      work();
    } catch (error) {
      this.document = new CommandGroup(name, parts).revert(this.document);
      throw error;
    } finally {
      this.open = undefined;
    }
    if (parts.length > 0)
      this.remember(parts.length === 1 && parts[0] ? parts[0] : new CommandGroup(name, parts));
  }

  /** The step that undo would take back. */
  readonly last = (): Command<D> | undefined => this.done.at(-1);

  /** Executes a command as a part of a step of its name that is still the last one, else as a step of its own. */
  join(command: Command<D>, step: Command<D> | undefined): void {
    if (step?.name !== command.name || step !== this.last() || this.undone.length > 0) {
      this.execute(command);
      return;
    }
    this.document = command.execute(this.document);
    this.done[this.done.length - 1] = new CommandGroup(command.name, [step, command]);
    this.changed();
  }

  readonly undo = (): void => {
    const command = this.done.pop();
    if (!command) return;
    this.document = command.revert(this.document);
    this.undone.push(command);
    this.changed();
  };

  readonly redo = (): void => {
    const command = this.undone.pop();
    if (!command) return;
    this.document = command.execute(this.document);
    this.done.push(command);
    this.changed();
  };

  /** Another document takes the place of this one (somebody else's version was loaded); the history ends. */
  reset(document: D): void {
    this.document = document;
    this.done = [];
    this.undone = [];
    this.changed();
  }

  private run(command: Command<D>, parts: Command<D>[]) {
    const before = this.document;
    this.document = command.execute(before);
    parts.push(command);
    for (const reaction of this.reactions) reaction(this, { command, before, after: this.document });
  }

  private remember(command: Command<D>) {
    const last = this.done.at(-1);
    const close = this.undone.length === 0 && this.now() - this.lastAt <= this.mergeWithin;
    const merged = close && last ? last.mergedWith?.(command) : undefined;
    if (merged) this.done[this.done.length - 1] = merged;
    else this.done.push(command);
    if (this.done.length > this.limit) this.done.shift();
    this.undone = [];
    this.changed(this.now());
  }

  private changed(at = -Infinity) {
    this.lastAt = at;
    this.revision += 1;
    this.state = this.snapshot();
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  private snapshot(): StackState<D> {
    return {
      document: this.document,
      canUndo: this.done.length > 0,
      canRedo: this.undone.length > 0,
      undoName: this.done.at(-1)?.name,
      redoName: this.undone.at(-1)?.name,
      revision: this.revision,
    };
  }
}
