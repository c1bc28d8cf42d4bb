import type { Label } from '@/shared/i18n/language';
import type { Table } from './catalog';
import type { CleaningRule } from './cleaning';
import type { Condition } from './condition';
import { request, segment } from './http';

/** What we add to a property of a JSON Schema. */
export interface FieldSettings {
  type?: string;
  label?: Label;
  help?: Label;
  /** The key the field began with, once it was renamed. */
  column?: string;
  placeholder?: Label;
  options?: { value: string; label: Label; color?: string }[];
  /** Form a link points to. */
  form?: string;
  [more: string]: unknown;
}

/** One property: JSON Schema 2020-12, with our settings when it comes from a form document. */
export interface Property {
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  items?: Property;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  readOnly?: boolean;
  oneOf?: Property[];
  allOf?: Property[];
  additionalProperties?: boolean;
  properties?: Record<string, Property>;
  required?: string[];
  'x-eddy'?: FieldSettings;
}

export interface ObjectSchema {
  $schema?: string;
  type?: 'object';
  properties: Record<string, Property>;
  required?: string[];
}

export type UiElement =
  | { type: 'VerticalLayout' | 'HorizontalLayout'; elements: UiElement[] }
  | { type: 'Group'; label?: Label; elements: UiElement[] }
  | { type: 'Control'; scope: string; label?: Label; options?: Record<string, unknown> }
  | { type: 'Label'; text: Label }
  | Pages
  | Page;

/** Pages shown as tabs, or as steps one after the other. */
export interface Pages {
  type: 'Categorization';
  elements: Page[];
  options?: { variant?: 'stepper' };
}

/** One tab or step. */
export interface Page {
  type: 'Category';
  label: Label;
  elements: UiElement[];
}

/** What is filled in: a constant, what another field says, or a formula over the record's own fields. */
export type FillSource = { value: unknown } | { field: string } | { formula: string };

export interface LogicRule {
  effect: 'show' | 'hide' | 'require' | 'lock' | 'fill';
  fields: string[];
  if: Condition;
  /** Of a fill. */
  to?: FillSource;
  /** Of a fill: whether it holds against what a person wrote. */
  overwrite?: boolean;
}

export interface FormDocument {
  schemaVersion: 1;
  key: string;
  /** The key it began with, once it is called otherwise: its records stay in that table. */
  table?: string;
  label: Label;
  icon?: string;
  facts?: boolean;
  titleField?: string;
  uniqueKey?: string;
  schema: ObjectSchema;
  ui?: UiElement;
  logic?: LogicRule[];
  /** What is done to values before they are judged, in order. */
  cleaning?: CleaningRule[];
  list?: { columns?: string[] };
  /** The foreign schema the form was made of, as it came. */
  origin?: { name: string; schema: Record<string, unknown> };
}

export interface LiveForm {
  form: FormDocument;
  table: Table;
  uniqueKey?: string;
  listColumns: string[];
}

export const getForm = (app: string, form: string) =>
  request<LiveForm>(`/apps/${segment(app)}/forms/${segment(form)}`);

/** The plain JSON Schema of the values of the form's records, as the release in force takes them. */
export const getRecordSchema = (app: string, form: string) =>
  request<Record<string, unknown>>(`/apps/${segment(app)}/forms/${segment(form)}/schema`);
