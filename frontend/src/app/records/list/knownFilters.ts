import type { Table } from '@/core/api/catalog';
import type { Condition, Operand } from '@/core/api/condition';
import { linkedOf } from '@/core/condition/subject';

const fieldsOf = (operand: Operand | undefined): string[] =>
  operand && 'field' in operand && !('over' in operand) && operand.field ? [operand.field] : [];

/** The table's own fields a condition compares. */
function ownFields(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(ownFields);
  if ('any' in condition) return condition.any.flatMap(ownFields);
  if ('not' in condition) return ownFields(condition.not);
  if ('op' in condition) return [...fieldsOf(condition.left), ...fieldsOf(condition.right)];
  const over = linkedOf(condition);
  return over?.link === 'parent' ? [over.table.slice(over.table.indexOf('.') + 1)] : [];
}

/** Whether the table still has every field of its own that the condition compares. */
export function isKnown(condition: Condition, table: Table): boolean {
  const known = new Set(table.fields.map((field) => field.key));
  return ownFields(condition).every((path) => known.has(path.split('.')[0] ?? path));
}

/** Whether everything the condition compares with has been filled in; a filter just begun filters nothing yet. */
export function isFilled(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(isFilled);
  if ('any' in condition) return condition.any.every(isFilled);
  if ('not' in condition) return isFilled(condition.not);
  if ('holds' in condition) return isFilled(condition.holds);
  if (!('op' in condition) || !condition.right || !('value' in condition.right)) return true;
  const { value } = condition.right;
  return value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
