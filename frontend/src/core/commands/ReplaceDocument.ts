import type { Command } from './Command';
import { Edit } from './Edit';

/** Puts a whole new value in the document's place: for editors whose changes are pure functions. */
export class ReplaceDocument<D> extends Edit<D> {
  constructor(
    readonly name: string,
    private readonly next: D,
    /** Changes with the same key that follow each other quickly are one step. */
    private readonly mergeKey?: string,
  ) {
    super();
  }

  protected change(): D {
    return this.next;
  }

  mergedWith(next: Command<D>): Command<D> | undefined {
    if (!(next instanceof ReplaceDocument) || this.mergeKey === undefined) return undefined;
    const other = next as ReplaceDocument<D>;
    if (other.mergeKey !== this.mergeKey) return undefined;
    return new ReplaceDocument(this.name, other.next, this.mergeKey).startingFrom(this);
  }
}
