import type { Catalog, Table } from '@/core/api/catalog';
import type { Label } from '@/shared/i18n/language';

/** An action as rules and flow steps hold it. */
export interface ActionConfig {
  action: string;
  [setting: string]: unknown;
}

type Text = (label: Label | string | undefined, fallback?: string) => string;

export interface WordsContext {
  catalog: Catalog;
  table: Table | undefined;
  text: Text;
  /** Words for what has no label: yes, no, now, today, “nothing”. */
  say: (key: 'yes' | 'no' | 'now' | 'today' | 'nothing') => string;
}

/** The name of an action and, in short, what it is about: “加标签”, “高价值流失风险”. */
export function actionWords(config: ActionConfig, context: WordsContext): { name: string; about: string } {
  const { catalog, text } = context;
  const action = catalog.actions.find((a) => a.key === config.action);
  return { name: text(action?.label, config.action), about: about(config, context) };
}

function about(config: ActionConfig, context: WordsContext): string {
  const { catalog, table, text } = context;
  const named = (list: { key: string; label?: Label }[], key: unknown) =>
    text(list.find((one) => one.key === key)?.label, typeof key === 'string' ? key : '');
  if (config.tag !== undefined) return named(catalog.tags, config.tag);
  if (config.message !== undefined) return named(catalog.messages, config.message);
  if (config.flow !== undefined) return named(catalog.flows, config.flow);
  if (config.field !== undefined) {
    return `${named(table?.fields ?? [], config.field)} = ${valueWords(config.field, config.value, context)}`;
  }
  if (config.group !== undefined) return named(catalog.groups, config.group);
  if (typeof config.days === 'number') return String(config.days);
  return config.title ? text(config.title as Label) : '';
}

/** What `set_field` writes: an option's name, a moment, a plain value. */
export function valueWords(field: unknown, value: unknown, { table, text, say }: WordsContext): string {
  if (value === null || value === undefined) return say('nothing');
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'object' && 'moment' in value) return say(value.moment === 'now' ? 'now' : 'today');
  const option = table?.fields.find((f) => f.key === field)?.options?.find((o) => o.value === value);
  return text(option?.label, String(value));
}
