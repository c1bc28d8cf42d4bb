import type { Command } from './Command';

/** A command on an immutable document: says what changes; undoing gives the document before back. */
export abstract class Edit<D> implements Command<D> {
  private before: D | undefined;

  abstract readonly name: string;

  /** The document after the change; must not change the one given. */
  protected abstract change(document: D): D;

  execute(document: D): D {
    this.before = document;
    return this.change(document);
  }

  revert(document: D): D {
    return this.before ?? document;
  }

  /** Makes undoing this go back to where undoing the other would; for merging. */
  protected startingFrom(other: Edit<D>): this {
    this.before = other.before;
    return this;
  }
}
