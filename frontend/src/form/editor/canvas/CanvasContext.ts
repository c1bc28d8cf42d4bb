import { createContext, useContext } from 'react';
import type { FormState } from '@/form/viewer';

/** Remembers that what is picked next is to get the focus. */
export class FocusRequest {
  private wanted = false;

  ask(): void {
    this.wanted = true;
  }

  /** Whether it was asked for; asked once, answered once. */
  take(): boolean {
    const { wanted } = this;
    this.wanted = false;
    return wanted;
  }
}

/** What the parts of the canvas share. */
export interface CanvasParts {
  /** Draws the fields as the viewer does. */
  state: FormState;
  /** Set while the keyboard moves things: what is picked then gets the focus. */
  focus: FocusRequest;
  /** What is being dragged, while it is. */
  dragging: 'field' | 'section' | undefined;
}

export const CanvasContext = createContext<CanvasParts | undefined>(undefined);

export function useCanvas(): CanvasParts {
  const value = useContext(CanvasContext);
  if (!value) throw new Error('Only on the canvas.');
  return value;
}
