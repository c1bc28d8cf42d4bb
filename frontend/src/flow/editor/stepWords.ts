import type { Catalog, Table } from '@/core/api/catalog';
import type { Label } from '@/shared/i18n/language';
import { actionWords, type WordsContext } from '@/rule/editor/action/actionWords';
import type { FlowNode } from './model/bpmn';
import { settingsOf, type Until } from './model/settings';
import { stepKind } from './model/steps';

/** What the words of a step are made with; `say` gives texts of area `flow.editor`. */
export interface StepWordsContext {
  catalog: Catalog;
  table: Table | undefined;
  text: (label: Label | string | undefined, fallback?: string) => string;
  say: (key: string, values?: Record<string, unknown>) => string;
  sayValue: WordsContext['say'];
}

/** What a step does, in one line below its name. */
export function stepWords(node: FlowNode, context: StepWordsContext): string {
  const { catalog, table, text, say, sayValue } = context;
  const settings = settingsOf(node);
  const named = (list: { key: string; label?: Label }[], key: unknown) =>
    text(list.find((one) => one.key === key)?.label, typeof key === 'string' ? key : '');
  switch (stepKind(node)) {
    case 'message': {
      const message = catalog.messages.find((m) => m.key === settings.message);
      if (!message) return say('words.unset');
      return `${say(`channel.${message.channel}`)} · ${text(message.label, message.key)}`;
    }
    case 'action': {
      if (settings.action === undefined) return say('words.unset');
      const words = actionWords(
        { ...settings, action: settings.action },
        { catalog, table, text, say: sayValue },
      );
      return [words.name, words.about].filter(Boolean).join(' ');
    }
    case 'todo':
      return [assignWords(settings.assign, context), dueWords(settings.due, say)].filter(Boolean).join(' · ');
    case 'wait':
    case 'timeout':
      return settings.wait
        ? say('words.wait', { period: periodWords(settings.wait, say) })
        : say('words.unset');
    case 'until':
    case 'trigger':
      return untilWords(settings.until, settings.atMost, say);
    case 'decision':
      return settings.decision === undefined
        ? say('words.unset')
        : named(catalog.decisions, settings.decision);
    case 'subflow':
      return settings.flow === undefined ? say('words.unset') : named(catalog.flows, settings.flow);
    case 'end':
      return settings.outcome === undefined ? '' : say('words.outcome', { outcome: settings.outcome });
    default:
      return '';
  }
}

/** “3 days”, “2 working days”. */
export function periodWords(
  period: Record<string, number> | undefined,
  say: StepWordsContext['say'],
): string {
  const [unit, n] = Object.entries(period ?? {})[0] ?? [];
  return unit === undefined ? '' : say(`period.${unit}`, { count: n });
}

function assignWords(assign: unknown, { catalog, table, text, say }: StepWordsContext): string {
  const { owner, role, user } = (assign ?? {}) as { owner?: string; role?: string; user?: string };
  if (owner !== undefined) return text(table?.fields.find((f) => f.key === owner)?.label, owner);
  if (role !== undefined) return text(catalog.roles.find((r) => r.key === role)?.label, role);
  return user ?? say('words.nobody');
}

function dueWords(due: unknown, say: StepWordsContext['say']): string {
  const period = periodWords(due as Record<string, number> | undefined, say);
  return period === '' ? '' : say('words.due', { period });
}

function untilWords(
  until: Until | undefined,
  atMost: Record<string, number> | undefined,
  say: StepWordsContext['say'],
): string {
  const events = until?.events ?? [];
  const touches = (until?.touch ?? []).map((touch) => say(`touch.${touch}`));
  const happens = [...events.map((event) => say('words.event', { event })), ...touches].join(say('words.or'));
  if (happens === '') return say('words.unset');
  const limit = periodWords(atMost, say);
  return limit === '' ? happens : say('words.atMost', { happens, period: limit });
}
