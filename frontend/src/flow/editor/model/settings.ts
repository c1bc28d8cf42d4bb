import type { Condition } from '@/core/api/condition';
import type { Label, Language } from '@/shared/i18n/language';
import type { BpmnElement } from './bpmn';

/** Our settings of an element, as docs/formats says; which keys there are depends on the element. */
export interface StepSettings {
  label?: Label;
  /** Of the process: the table whose records run through it. */
  form?: string;
  action?: string;
  wait?: Record<string, number>;
  until?: Until;
  atMost?: Record<string, number>;
  if?: Condition;
  decision?: string;
  flow?: string;
  outcome?: string;
  outcomes?: { key: string; label: Label; primary?: boolean }[];
  title?: Label;
  [more: string]: unknown;
}

export interface Until {
  events?: string[];
  touch?: string[];
}

/** The settings an element carries; empty when it has none, or none that can be read. */
export function settingsOf(element: BpmnElement): StepSettings {
  const extension = element.extensionElements?.values?.find((v) => v.$type === 'eddy:Settings');
  const text = extension?.text ?? extension?.$body ?? '';
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as StepSettings) : {};
  } catch {
    return {};
  }
}

/** The text to be kept; `undefined` where there is nothing to keep. */
export function settingsText(settings: StepSettings): string | undefined {
  const kept = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return Object.keys(kept).length === 0 ? undefined : JSON.stringify(kept);
}

/** The name of an element in a language: its label there, else its BPMN name. */
export function nameOf(element: BpmnElement, language: Language): string {
  const { label } = settingsOf(element);
  const own = label?.[language];
  if (own) return own;
  const other = label?.[language === 'en' ? 'zh-CN' : 'en'];
  return element.name ?? other ?? '';
}

/** The BPMN name that is stored: the Chinese label, as every tool shows one name only. */
export function storedName(element: BpmnElement): string | undefined {
  const { label } = settingsOf(element);
  return label?.['zh-CN'] || label?.en || element.name;
}

/** A label that speaks of a length of time (“wait 3 days”) follows when that length changes. */
export function followingLabel(
  label: Label | undefined,
  before: Record<string, number> | undefined,
  after: Record<string, number> | undefined,
): Label | undefined {
  const [unitBefore, n] = Object.entries(before ?? {})[0] ?? [];
  const [unitAfter, m] = Object.entries(after ?? {})[0] ?? [];
  if (!label || n === undefined || m === undefined || unitBefore !== unitAfter) return label;
  const number = new RegExp(`(?<!\\d)${n}(?!\\d)`);
  const followed = Object.entries(label).map(([language, text]) => {
    const next = text.replace(number, String(m));
    return [language, language === 'en' ? plural(next, n, m) : next];
  });
  return Object.fromEntries(followed) as Label;
}

/** “3 days” to “1 day” and back. */
function plural(text: string, before: number, after: number): string {
  if (after === 1) return text.replace(/\b1 (more )?(working )?(minute|hour|day)s\b/, '1 $1$2$3');
  if (before === 1)
    return text.replace(
      new RegExp(`\\b${after} (more )?(working )?(minute|hour|day)\\b`),
      `${after} $1$2$3s`,
    );
  return text;
}
