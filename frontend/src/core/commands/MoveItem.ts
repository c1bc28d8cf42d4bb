import { Edit } from './Edit';
import { listAt, moved, setAt, type Path } from './path';

/** Moves one entry of a list inside an immutable document. */
export class MoveItem<D> extends Edit<D> {
  constructor(
    readonly name: string,
    private readonly list: Path,
    private readonly from: number,
    private readonly to: number,
  ) {
    super();
  }

  protected change(document: D): D {
    return setAt(document, this.list, moved(listAt(document, this.list), this.from, this.to));
  }
}
