import type { BoardDocument, Placed, Widget } from '@/core/api/boards';
import { Edit } from '@/core/commands/Edit';
import { settled } from '../model/board';

/** Puts a new widget onto the board. */
export class AddWidget extends Edit<BoardDocument> {
  readonly name = 'board.add';

  constructor(
    private readonly widget: Widget,
    private readonly place: Omit<Placed, 'widget'>,
  ) {
    super();
  }

  protected change(board: BoardDocument): BoardDocument {
    const { id } = this.widget;
    const layout = settled([...board.layout, { widget: id, ...this.place }], id);
    return { ...board, widgets: [...board.widgets, this.widget], layout };
  }
}
