/** The condition tree of rules, lists, boards and form logic; see docs/formats/condition.md. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | Comparison
  | ({ holds: Condition } & ({ every: Linked } | { some: Linked } | { none: Linked }))
  | { tag: string; heldFor?: Period };

export interface Comparison {
  left: Operand;
  op: Operator;
  right?: Operand;
}

export type Operator =
  | 'eq'
  | 'ne'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'within'
  | 'empty'
  | 'notEmpty';

export type AggregateFunction = 'count' | 'sum' | 'avg' | 'min' | 'max' | 'first' | 'last';

export interface Aggregate {
  aggregate: AggregateFunction;
  field?: string;
  over: Linked;
}

export type Moment = 'now' | 'today' | 'startOfWeek' | 'startOfMonth' | 'startOfYear' | 'caseStart';

export type Operand =
  | { field: string }
  | { value: unknown }
  | Aggregate
  | { change: Aggregate; as: 'ratio' | 'difference' }
  | { moment: Moment; minus?: Period; plus?: Period }
  | { user: true | 'department' }
  | { case: string };

export interface Linked {
  table: string;
  link: string;
  where?: Condition;
  within?: Period;
  this?: 'day' | 'week' | 'month' | 'year';
  last?: number;
  on?: string;
}

export type PeriodUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
export type Period = Partial<Record<PeriodUnit, number>>;
