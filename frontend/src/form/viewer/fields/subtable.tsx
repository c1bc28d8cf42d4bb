import type { FieldView } from '../fieldView';
import { RowsInput } from '../rows/RowsInput';

export const subtableView: FieldView = { type: 'subtable', Input: RowsInput, group: true, wide: true };
