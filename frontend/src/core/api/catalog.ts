import type { Label } from '@/shared/i18n/language';
import { request, segment } from './http';

export interface Named {
  key: string;
  label: Label;
}

export interface Option {
  value: string;
  label: Label;
  color?: string;
}

export interface Field {
  key: string;
  label: Label;
  /** Field type, as `x-eddy.type`. */
  type: string;
  /** Kind of value: what can be compared with what. */
  kind: string;
  linkTo?: string;
  options?: Option[];
  operators: string[];
  system: boolean;
  /** Nobody fills it in; `type` is that of the result. */
  computed?: boolean;
  /** Of a sub-table. */
  columns?: Field[];
  /** Of a sub-table shown as a list of values: key of its one column. */
  listOf?: string;
}

export interface Table {
  key: string;
  label: Label;
  system: boolean;
  facts: boolean;
  titleField?: string;
  fields: Field[];
}

export interface Action extends Named {
  /** JSON Schema of the configuration: draws the property panel. */
  schema: object;
  effect: string;
}

/** Everything a designer needs to offer. */
export interface Catalog {
  tables: Table[];
  actions: Action[];
  messages: (Named & { channel: string })[];
  flows: (Named & { form: string })[];
  decisions: Named[];
  tags: { key: string; label?: Label }[];
  groups: { key: string; label: Label }[];
  roles: Named[];
  fieldTypes: (Named & { kind: string; operators: string[] })[];
  rules: Named[];
  boards: Named[];
}

export const getCatalog = (app: string) => request<Catalog>(`/apps/${segment(app)}/catalog`);
