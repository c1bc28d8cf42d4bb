import { createContext, useContext } from 'react';
import type { FormState } from '@/form/viewer';
import type { FocusRequest } from '../model/FocusRequest';
import type { Sort } from '../model/standing';

/** What the parts of the canvas share. */
export interface CanvasParts {
  /** Draws the fields as the viewer does. */
  state: FormState;
  /** Set when something new was added without a drag: its name is typed next. */
  naming: FocusRequest;
  /** What is being dragged, while it is; several things together are moved into lists only. */
  dragging: { sort: Sort; several: boolean } | undefined;
  /** Takes the keyboard to the properties of what is picked. */
  onProperties: () => void;
  /** Takes the keyboard to the search of the palette. */
  onSearch: () => void;
}

export const CanvasContext = createContext<CanvasParts | undefined>(undefined);

export function useCanvas(): CanvasParts {
  const value = useContext(CanvasContext);
  if (!value) throw new Error('Only on the canvas.');
  return value;
}
