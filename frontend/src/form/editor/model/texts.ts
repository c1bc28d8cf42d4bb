import type { FormDocument } from '@/core/api/forms';
import { getAt, pointerOf, type Path } from '@/core/commands/path';
import { listColumn } from '@/form/viewer/list/values';
import { languages, type Label, type Language } from '@/shared/i18n/language';
import { keyOfScope, layoutOf, walk, type Place } from './layout';

/** What a text of a form is for. */
export type TextKind =
  'form' | 'label' | 'column' | 'help' | 'placeholder' | 'option' | 'section' | 'note' | 'other';

export interface FormText {
  /** Its place in the document as a JSON pointer; stays while the text is changed. */
  id: string;
  path: Path;
  value: Label;
  kind: TextKind;
}

/** The texts of one field, one part of the layout, or the form itself. */
export interface TextGroup {
  id: string;
  field?: string;
  place?: Place;
  texts: FormText[];
}

/** Every text of a form that people read, in the order in which they meet it. */
export function textGroups(form: FormDocument): TextGroup[] {
  const layout = layoutOf(form);
  // What the designer puts around a single element is not in the document.
  const uiPath = (place: Place): Path => [
    'ui',
    ...(form.ui === layout ? place : place.slice(1)).flatMap((index) => ['elements', index]),
  ];
  // Conditions compare with values, which may look like texts; fields and layout have groups of their own.
  const parts = Object.keys(form).filter((part) => !['schema', 'ui', 'logic', 'cleaning'].includes(part));
  const own = parts.flatMap((part) => labelsBelow(form, [part]));
  const groups: TextGroup[] = [{ id: 'form', texts: own }];
  const placed = new Set<string>();
  for (const { element, place } of walk(layout)) {
    if (element.type === 'Control') {
      const key = keyOfScope(element.scope);
      placed.add(key);
      groups.push(fieldGroup(form, key, form.ui ? labelsOf(form, uiPath(place)) : []));
    } else if (form.ui && (form.ui === layout || place.length > 0)) {
      groups.push({ id: `@${place.join('.')}`, place, texts: labelsOf(form, uiPath(place)) });
    }
  }
  for (const key of Object.keys(form.schema.properties))
    if (!placed.has(key)) groups.push(fieldGroup(form, key));
  return groups.filter((group) => group.texts.length > 0);
}

function fieldGroup(form: FormDocument, key: string, more: FormText[] = []): TextGroup {
  const path: Path = ['schema', 'properties', key];
  // Nobody sees how the column of a list is called.
  const hidden = listColumn(form.schema.properties[key] ?? {}) !== undefined;
  const texts = labelsBelow(form, path).filter((one) => !hidden || one.kind !== 'column');
  const label = [...path, 'x-eddy', 'label'];
  if (form.schema.properties[key] && !getAt(form, label)) texts.unshift(text(label, {}));
  const rank = (one: FormText) =>
    one.path.includes('items') ? 3 : one.kind === 'label' ? 0 : one.kind === 'option' ? 2 : 1;
  return { id: key, field: key, texts: [...texts.sort((a, b) => rank(a) - rank(b)), ...more] };
}

/** The texts of one element of the layout, without those of what it holds. */
const labelsOf = (form: FormDocument, path: Path): FormText[] =>
  labelsBelow(form, path).filter(({ path: at }) => !at.slice(path.length).includes('elements'));

function labelsBelow(form: FormDocument, path: Path): FormText[] {
  const value = getAt(form, path);
  if (isLabel(value)) return [text(path, value)];
  if (value === null || typeof value !== 'object') return [];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => labelsBelow(form, [...path, step]));
}

const text = (path: Path, value: Label): FormText => ({
  id: pointerOf(path),
  path,
  value,
  kind: kindOf(path),
});

function isLabel(value: unknown): value is Label {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, one]) => languages.some((language) => language === key) && typeof one === 'string')
  );
}

function kindOf(path: Path): TextKind {
  const last = path.at(-1);
  if (path[0] === 'ui') return last === 'text' ? 'note' : 'section';
  if (path[0] !== 'schema') return path.length === 1 && last === 'label' ? 'form' : 'other';
  if (path.includes('options')) return 'option';
  if (last === 'label' && path.includes('items')) return 'column';
  if (last === 'label' || last === 'placeholder') return last;
  return last === 'help' || last === 'hint' ? 'help' : 'other';
}

const chinese = /[\u3400-\u9fff]/;

/** Why a text is not translated yet; `same` is only a guess, names are the same everywhere. */
export type Gap = 'missing' | 'chinese' | 'same';

export function gapOf(value: Label, language: Language): Gap | undefined {
  const words = value[language]?.trim() ?? '';
  if (words === '') return 'missing';
  if (language === 'en') return chinese.test(words) ? 'chinese' : undefined;
  return words === value.en?.trim() && /[a-z]{2}/.test(words) ? 'same' : undefined;
}

/** The worst of what a text lacks in any language. */
export function worstGap(value: Label): Gap | undefined {
  const gaps = languages.map((language) => gapOf(value, language));
  return gaps.find((gap) => gap === 'missing' || gap === 'chinese') ?? gaps.find((gap) => gap === 'same');
}
