import type { Option } from '@/core/api/catalog';
import type { Aggregate, Operand, Operator } from '@/core/api/condition';
import { resolveField, scopeAt, type ConditionScope } from './scope';

/** The kinds of value of the server, as the catalog names them. */
export type ValueKind =
  | 'TEXT'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'DATE'
  | 'DATETIME'
  | 'CHOICE'
  | 'CHOICES'
  | 'LINK'
  | 'PERSON'
  | 'DEPARTMENT'
  | 'REGION'
  | 'ADDRESS';

/** What is known about the value of an operand; `kind` undefined when it takes the kind of the other side. */
export interface OperandType {
  kind?: ValueKind;
  options?: Option[];
  linkTo?: string;
  operators?: string[];
  /** `ratio` values are shown in percent. */
  percent?: boolean;
}

export function typeOf(operand: Operand | undefined, scope: ConditionScope): OperandType {
  if (!operand) return {};
  if ('field' in operand && !('aggregate' in operand)) return fieldType(operand.field, scope);
  if ('aggregate' in operand) return aggregateType(operand, scope);
  if ('change' in operand) return { kind: 'NUMBER', percent: operand.as === 'ratio' };
  if ('moment' in operand) return { kind: 'DATETIME' };
  if ('user' in operand) return { kind: operand.user === true ? 'PERSON' : 'DEPARTMENT' };
  if ('case' in operand) {
    const value = scope.caseValues?.find((v) => v.name === operand.case);
    return value?.options ? { kind: 'CHOICE', options: value.options } : { kind: 'TEXT' };
  }
  return {};
}

function fieldType(path: string, scope: ConditionScope): OperandType {
  const field = resolveField(scope, path)?.field;
  if (!field) return {};
  return {
    kind: field.kind as ValueKind,
    options: field.options,
    linkTo: field.linkTo,
    operators: field.operators,
  };
}

function aggregateType(operand: Aggregate, scope: ConditionScope): OperandType {
  if (['count', 'sum', 'avg'].includes(operand.aggregate)) return { kind: 'NUMBER' };
  const there = scopeAt(scope, operand.over.table);
  return there && operand.field !== undefined ? fieldType(operand.field, there) : {};
}

const byKind: Record<ValueKind, Operator[]> = {
  TEXT: ['eq', 'ne', 'contains', 'startsWith', 'endsWith', 'in', 'notIn', 'empty', 'notEmpty'],
  NUMBER: ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'empty', 'notEmpty'],
  BOOLEAN: ['eq', 'empty', 'notEmpty'],
  DATE: ['lt', 'le', 'eq', 'ge', 'gt', 'empty', 'notEmpty'],
  DATETIME: ['lt', 'le', 'ge', 'gt', 'empty', 'notEmpty'],
  CHOICE: ['eq', 'ne', 'in', 'notIn', 'empty', 'notEmpty'],
  CHOICES: ['contains', 'empty', 'notEmpty'],
  LINK: ['eq', 'ne', 'empty', 'notEmpty'],
  REGION: ['within', 'eq', 'ne', 'empty', 'notEmpty'],
  ADDRESS: ['within', 'contains', 'empty', 'notEmpty'],
  PERSON: ['eq', 'ne', 'in', 'notIn', 'within', 'empty', 'notEmpty'],
  DEPARTMENT: ['within', 'eq', 'ne', 'in', 'notIn', 'empty', 'notEmpty'],
};

const numeric: Operator[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];

/** The operators offered for a left side, in the order shown: the field type's own when it says so. */
export function operatorsFor(type: OperandType): Operator[] {
  if (type.percent) return numeric;
  const usual = type.kind ? byKind[type.kind] : byKind.TEXT;
  if (!type.operators || type.operators.length === 0) return usual;
  const offered = usual.filter((op) => type.operators?.includes(op));
  return offered.length > 0 ? offered : usual;
}

/** The type wanted on the right: a person is within a department. */
export const rightType = (type: OperandType, op: Operator): OperandType =>
  type.kind === 'PERSON' && op === 'within' ? { kind: 'DEPARTMENT' } : type;

export const takesNothing = (op: Operator): boolean => op === 'empty' || op === 'notEmpty';
export const takesList = (op: Operator): boolean => op === 'in' || op === 'notIn';
export const isTime = (kind: ValueKind | undefined): boolean => kind === 'DATE' || kind === 'DATETIME';
