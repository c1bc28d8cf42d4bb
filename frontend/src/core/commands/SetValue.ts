import type { Command } from './Command';
import { Edit } from './Edit';
import { pointerOf, setAt, type Path } from './path';

/** Sets one place of an immutable document; typing in the same place is one step. */
export class SetValue<D> extends Edit<D> {
  constructor(
    readonly name: string,
    private readonly path: Path,
    private readonly next: unknown,
    /** Whether quick changes of the same place belong together; false for choices, which are steps each. */
    private readonly typing = true,
  ) {
    super();
  }

  protected change(document: D): D {
    return setAt(document, this.path, this.next);
  }

  mergedWith(next: Command<D>): Command<D> | undefined {
    if (!(next instanceof SetValue) || !this.typing || !next.typing) return undefined;
    const other = next as SetValue<D>;
    if (pointerOf(other.path) !== pointerOf(this.path)) return undefined;
    return new SetValue<D>(this.name, this.path, other.next).startingFrom(this);
  }
}
