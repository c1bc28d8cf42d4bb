import type { BoardDocument, Placed } from '@/core/api/boards';
import type { Command } from '@/core/commands/Command';
import { Edit } from '@/core/commands/Edit';

/** Moves and resizes widgets; steps of the keys on the same widget are one step. */
export class PlaceWidgets extends Edit<BoardDocument> {
  readonly name = 'board.place';

  constructor(
    private readonly layout: Placed[],
    /** The widget the keys move; undefined for a drag. */
    private readonly byKeys?: string,
  ) {
    super();
  }

  protected change(board: BoardDocument): BoardDocument {
    return { ...board, layout: this.layout };
  }

  mergedWith(next: Command<BoardDocument>): Command<BoardDocument> | undefined {
    if (!(next instanceof PlaceWidgets) || this.byKeys === undefined || next.byKeys !== this.byKeys)
      return undefined;
    return new PlaceWidgets(next.layout, this.byKeys).startingFrom(this);
  }
}
