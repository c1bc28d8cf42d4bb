import { Edit } from './Edit';
import { listAt, setAt, type Path } from './path';

/** Puts one entry into a list inside an immutable document; the list is made when it is missing. */
export class InsertItem<D> extends Edit<D> {
  constructor(
    readonly name: string,
    private readonly list: Path,
    private readonly index: number,
    private readonly item: unknown,
  ) {
    super();
  }

  protected change(document: D): D {
    const items = [...listAt(document, this.list)];
    items.splice(this.index, 0, this.item);
    return setAt(document, this.list, items);
  }
}
