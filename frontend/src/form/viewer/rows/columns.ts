import type { Field } from '@/core/api/catalog';
import type { Property } from '@/core/api/forms';
import { fieldTypeOf, optionsOf } from '../state/fieldType';
import { isBlank } from '../state/isBlank';

/** One row of a sub-table: its values by column, and the id it is known by. */
export interface Row {
  id: string;
  [column: string]: unknown;
}

export interface Column {
  key: string;
  property: Property;
  /** Its type of field; of a formula the type of the result. */
  type: string;
  required: boolean;
  computed: boolean;
  /** Whether its sum stands below the rows. */
  summed: boolean;
  /** What is needed to write a value of it. */
  field: Pick<Field, 'type' | 'options'>;
}

/** Types of which a sum says something. */
const addedUp = new Set(['integer', 'decimal', 'money', 'duration']);

/** What a formula says of its result, in the words of field types. */
const results: Record<string, string> = { number: 'decimal', text: 'long_text' };

function typeOf(property: Property): string {
  const type = fieldTypeOf(property);
  if (type !== 'formula') return type;
  const result = property['x-eddy']?.['result'];
  return typeof result === 'string' ? (results[result] ?? result) : 'decimal';
}

/** The columns of a sub-table, in the order of its document; what the server keeps beside them is none. */
export function columnsOf(property: Property): Column[] {
  return Object.entries(property.items?.properties ?? {})
    .filter(([key]) => key !== 'id')
    .map(([key, own]) => {
      const type = typeOf(own);
      const options = optionsOf(own).map((option) => ({
        value: option.value,
        label: typeof option.label === 'string' ? { en: option.label } : (option.label ?? {}),
        color: option.color,
      }));
      return {
        key,
        property: own,
        type,
        required: property.items?.required?.includes(key) === true,
        computed: own['x-eddy']?.type === 'formula',
        summed: addedUp.has(type) && own['x-eddy']?.['sum'] !== false,
        field: { type, options },
      };
    });
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);

export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

/** Whether somebody has written something into a row; one that is blank is none when the record is saved. */
export const isFilled = (row: Row, columns: Column[]): boolean =>
  columns.some(({ key, computed }) => !computed && !isBlank(row[key]));

export const filledRows = (value: unknown, property: Property): Row[] => {
  const columns = columnsOf(property);
  return rowsOf(value).filter((row) => isRow(row) && isFilled(row, columns));
};

let made = 0;

/** A row the server has not seen: it gives it another id when it is saved. */
export function newRow(columns: Column[], values: Record<string, unknown> = {}): Row {
  made += 1;
  const defaults = columns.filter(({ property }) => property.default !== undefined);
  return {
    ...Object.fromEntries(defaults.map(({ key, property }) => [key, property.default])),
    ...values,
    id: `new-${made}`,
  };
}

/** Where an error of a cell is kept. */
export const cellId = (row: string, column: string): string => `${row}.${column}`;
