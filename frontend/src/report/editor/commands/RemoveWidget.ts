import type { BoardDocument } from '@/core/api/boards';
import { Edit } from '@/core/commands/Edit';
import { settled } from '../model/board';

/** Takes a widget from the board; the others close up. */
export class RemoveWidget extends Edit<BoardDocument> {
  readonly name = 'board.remove';

  constructor(private readonly id: string) {
    super();
  }

  protected change(board: BoardDocument): BoardDocument {
    return {
      ...board,
      widgets: board.widgets.filter((widget) => widget.id !== this.id),
      layout: settled(board.layout.filter((place) => place.widget !== this.id)),
    };
  }
}
