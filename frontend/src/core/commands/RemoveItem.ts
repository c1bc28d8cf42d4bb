import { Edit } from './Edit';
import { listAt, setAt, type Path } from './path';

/** Takes one entry out of a list inside an immutable document. */
export class RemoveItem<D> extends Edit<D> {
  constructor(
    readonly name: string,
    private readonly list: Path,
    private readonly index: number,
  ) {
    super();
  }

  protected change(document: D): D {
    const items = listAt(document, this.list).filter((_, at) => at !== this.index);
    return setAt(document, this.list, items);
  }
}
