import { createContext, useContext } from 'react';
import type { Catalog } from '@/core/api/catalog';
import type { FormDocument, UiElement } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import type { Command } from '@/core/commands/Command';
import type { Identities } from './model/Identities';
import type { Container, Place, Target } from './model/layout';
import type { LayoutPart } from './model/newElement';
import type { DesignerView } from './useDesignerView';

/** A step of the designer's history; none at its beginning. */
export type Step = Command<FormDocument> | undefined;

/** What the parts of the form designer share, on every tab. */
export interface FormEditing {
  app: string;
  catalog: Catalog;
  form: FormDocument;
  layout: Container;
  issues: readonly Issue[];
  execute: (command: Command<FormDocument>) => void;
  /** Saves what is not saved yet. */
  flush: () => Promise<void>;
  /** Begins again with what the server has. */
  reload: () => void;
  view: DesignerView;
  /**
   * Gives a field of a table (the form, or a sub-table `form.field`) another key, if that is still free; in one
   * step with the change of the title while that is the last one.
   */
  follow: (table: string, from: string, to: string, title: Step) => void;
  /**
   * Gives an option of a choice of a table another stored value, if that is still free and can be changed wherever the
   * form says it; in one step with the change of its name, as above. Answers whether it has.
   */
  revalue: (table: string, field: string, from: string, to: string, name: Step) => boolean;
  /** The step that undo would take back. */
  lastStep: () => Step;
  identities: Identities;
  /** Inside of a sub-table its key; the form is that of its columns then. */
  rows?: string;
}

export const FormEditingContext = createContext<FormEditing | undefined>(undefined);

export function useFormEditing(): FormEditing {
  const value = useContext(FormEditingContext);
  if (!value) throw new Error('Only inside the form designer.');
  return value;
}

/** What is dragged, as draggables carry it. */
export type Dragged =
  | { place: Place; element: UiElement }
  | { type: string }
  | { part: LayoutPart }
  | { field: string; column: string };

/** Where a drag may end: on the layout, or among the columns of a sub-table. */
export type Drop = Target | { rows: string; index: number };
