import type { FormDocument, LogicRule, Property, UiElement } from '@/core/api/forms';
import { freeKey, isKey } from '@/core/draft/freeKey';
import { ownColumn, requiredKeys, takenKeys } from './fields';
import { asked, renamedSource } from './fill';
import { isContainer, keyOfScope, keysIn, layoutOf, scopeOfKey } from './layout';
import type { Pick } from './picks';
import { topmost } from './selection';

/** Elements of a form with all they need, as the clipboard carries them: JSON text. */
export interface Clip {
  eddy: 'form-elements';
  elements: UiElement[];
  properties: Record<string, Property>;
  required: string[];
  /** Rules that speak of these fields and no others. */
  logic: LogicRule[];
}

const limit = 1_000_000;
const elementTypes = [
  'Control',
  'Label',
  'Group',
  'VerticalLayout',
  'HorizontalLayout',
  'Categorization',
  'Category',
];

/** The picked elements; undefined when nothing is picked. */
export function clipOf(form: FormDocument, picks: readonly Pick[]): Clip | undefined {
  const elements = topmost(layoutOf(form), picks).map(({ element }) => element);
  if (elements.length === 0) return undefined;
  const keys = elements.flatMap(keysIn);
  const mine = (key: string) => keys.includes(key);
  return structuredClone({
    eddy: 'form-elements',
    elements,
    properties: Object.fromEntries(Object.entries(form.schema.properties).filter(([key]) => mine(key))),
    required: requiredKeys(form).filter(mine),
    logic: (form.logic ?? []).filter((rule) => [...rule.fields, ...asked(rule, form)].every(mine)),
  });
}

/** The clip a text holds; undefined when it is any other text. */
export function readClip(text: string): Clip | undefined {
  if (text.length > limit) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isClip(value) ? value : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function isClip(value: unknown): value is Clip {
  if (!isObject(value) || value.eddy !== 'form-elements') return false;
  const { elements, properties, required, logic } = value;
  if (!isObject(properties) || !Object.entries(properties).every(([key, one]) => isKey(key) && isObject(one)))
    return false;
  return (
    Array.isArray(elements) &&
    elements.length > 0 &&
    elements.every((element) => isElement(element, properties)) &&
    isTexts(required) &&
    Array.isArray(logic) &&
    logic.every((rule) => isObject(rule) && isTexts(rule.fields) && isObject(rule.if))
  );
}

function isElement(value: unknown, properties: Record<string, unknown>): boolean {
  if (!isObject(value) || !elementTypes.some((type) => type === value.type)) return false;
  if (value.type === 'Control')
    return typeof value.scope === 'string' && keyOfScope(value.scope) in properties;
  if (value.type === 'Label') return isObject(value.text);
  return Array.isArray(value.elements) && value.elements.every((child) => isElement(child, properties));
}

/** The clip with keys the form does not have yet. */
export function withFreeKeys(clip: Clip, form: FormDocument): Clip {
  const taken = new Set(takenKeys(form));
  const names = new Map<string, string>();
  for (const key of Object.keys(clip.properties)) {
    const free = freeKey(key, taken);
    taken.add(free);
    names.set(key, free);
  }
  const named = (key: string) => names.get(key) ?? key;
  return {
    ...clip,
    elements: clip.elements.map((element) => renamedElement(element, named)),
    properties: Object.fromEntries(
      Object.entries(clip.properties).map(([key, property]) => [named(key), ownColumn(property)]),
    ),
    required: clip.required.map(named),
    logic: clip.logic.map((rule) => ({
      ...rule,
      fields: rule.fields.map(named),
      if: JSON.parse(JSON.stringify(rule.if), (part, value: unknown) =>
        part === 'field' && typeof value === 'string' ? named(value) : value,
      ) as LogicRule['if'],
      ...(rule.to ? { to: renamedSource(rule.to, named) } : {}),
    })),
  };
}

/** An element whose fields are called otherwise. */
export function renamedElement(element: UiElement, named: (key: string) => string): UiElement {
  if (isContainer(element)) {
    return { ...element, elements: element.elements.map((one) => renamedElement(one, named)) } as UiElement;
  }
  return element.type === 'Control'
    ? { ...element, scope: scopeOfKey(named(keyOfScope(element.scope))) }
    : element;
}
