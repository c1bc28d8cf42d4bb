import type { BoardDocument, Widget } from '@/core/api/boards';
import type { Command } from '@/core/commands/Command';
import { Edit } from '@/core/commands/Edit';

/** Changes the properties of a widget. */
export class ReplaceWidget extends Edit<BoardDocument> {
  readonly name = 'board.widget';

  constructor(
    private readonly widget: Widget,
    /** Typing in its texts: quick changes are one step. */
    private readonly typing = false,
  ) {
    super();
  }

  protected change(board: BoardDocument): BoardDocument {
    return { ...board, widgets: board.widgets.map((one) => (one.id === this.widget.id ? this.widget : one)) };
  }

  mergedWith(next: Command<BoardDocument>): Command<BoardDocument> | undefined {
    if (!(next instanceof ReplaceWidget) || !this.typing || !next.typing) return undefined;
    if (next.widget.id !== this.widget.id) return undefined;
    return new ReplaceWidget(next.widget, true).startingFrom(this);
  }
}
