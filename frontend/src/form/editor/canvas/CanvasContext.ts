import { createContext, useContext } from 'react';
import type { FocusRequest } from '../model/FocusRequest';
import type { Place } from '../model/layout';

/** Where what is being dragged may go. */
export interface Dragging {
  intoList: (list: Place) => boolean;
  beside: (place: Place) => boolean;
  intoRows: boolean;
}

/** What the parts of the canvas share. */
export interface CanvasParts {
  /** Set when something new was added: its name is typed next. */
  naming: FocusRequest;
  /** What is being dragged, while it is. */
  dragging: Dragging | undefined;
  /** Takes the keyboard to the properties of what is picked. */
  onProperties: () => void;
  /** Takes the keyboard to the title of what is picked, to be typed over. */
  onTitle: () => void;
  /** Takes the keyboard to the search of the palette. */
  onSearch: () => void;
}

export const CanvasContext = createContext<CanvasParts | undefined>(undefined);

export function useCanvas(): CanvasParts {
  const value = useContext(CanvasContext);
  if (!value) throw new Error('Only on the canvas.');
  return value;
}
