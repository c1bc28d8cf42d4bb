import type { ComponentType } from 'react';
import type { Property } from '@/core/api/forms';

/** A value to be read, not written. */
export interface ShownProps<V = unknown> {
  value: V;
  /** Whole, as on the page of one record; else as short as a list wants it. */
  whole: boolean;
}

export interface FieldInputProps<V = unknown> {
  /** Belongs to the label. */
  id: string;
  fieldKey: string;
  property: Property;
  value: V | undefined;
  // A method, so that inputs of different values fit into one registry.
  onChange(value: V | undefined): void;
  onBlur: () => void;
  required?: boolean;
  disabled: boolean;
  invalid: boolean;
  describedBy?: string;
}

/** One type of field as the viewer draws it: one file, one registration. */
export interface FieldView {
  type: string;
  Input: ComponentType<FieldInputProps<never>>;
  /** As it stands in a cell of a sub-table, where that is not the input itself. */
  Cell?: ComponentType<FieldInputProps<never>>;
  /** Takes the whole width of the form. */
  wide?: boolean;
  /** Draws its own label beside itself (a switch). */
  ownLabel?: boolean;
  /** Not one control but a group of them: named by `aria-labelledby` instead of a label. */
  group?: boolean;
}
