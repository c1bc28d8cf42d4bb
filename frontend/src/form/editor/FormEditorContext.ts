import { createContext, useContext } from 'react';
import type { Catalog } from '@/core/api/catalog';
import type { FormDocument, UiElement } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import type { Command } from '@/core/commands/Command';
import type { FormState } from '@/form/viewer';
import type { Container, Place } from './model/layout';

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

/** What the parts of the form designer share. */
export interface FormEditing {
  app: string;
  catalog: Catalog;
  form: FormDocument;
  layout: Container;
  /** Draws the fields on the canvas as the viewer does. */
  state: FormState;
  issues: readonly Issue[];
  /** The element whose properties are shown. */
  selected: Place | undefined;
  select: (place: Place | undefined) => void;
  execute: (command: Command<FormDocument>) => void;
  /** Set while the keyboard moves things: what is picked then gets the focus. */
  focus: FocusRequest;
  /** What is being dragged, while it is. */
  dragging: 'field' | 'section' | undefined;
}

export const FormEditingContext = createContext<FormEditing | undefined>(undefined);

export function useFormEditing(): FormEditing {
  const value = useContext(FormEditingContext);
  if (!value) throw new Error('Only inside the form designer.');
  return value;
}

/** What is dragged, as draggables carry it. */
export type Dragged = { place: Place; element: UiElement } | { type: string } | { section: true };
