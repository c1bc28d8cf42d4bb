import type { LogicRule, Property, UiElement } from '@/core/api/forms';
import { freeKey } from '@/core/draft/freeKey';
import { control } from '../model/layout';
import { mayBeColumn } from '../model/rows';
import { fieldOf, type Note } from './field';
import { lostOf, lostOfObject, type LostKeyword } from './lost';
import { unresolvedOf, type Unresolved } from './Resolver';
import { isObject, namesOf, propertiesOf, type Schema } from './schema';
import { columnsOf, typeOf } from './types';
import { both, keyOf, wordsOf } from './words';

/** A property that became a field. */
export interface Taken {
  /** Names from the top of the schema down; `[]` after a list. */
  path: string;
  key: string;
  type: string;
  required: boolean;
  notes: Note[];
}

/** A property that became none. */
export interface Left {
  path: string;
  why: Unresolved['why'] | 'never' | 'list' | 'object';
  /** The reference that leads nowhere. */
  ref?: string;
}

const deepest = 4;

/** Keywords of an object inside that rules and groups say. */
const ofGroups: ReadonlySet<string> = new Set(['default', 'examples']);

/** Where properties stand: below the top, in a group, in the rows of a list. */
interface Place {
  path: readonly string[];
  /** Shown before names. */
  shown: string;
  /** Whether whoever fills in the form must give what is required here. */
  asked: boolean;
}

/** Makes fields of properties, those of objects inside as a section of their own. */
export class Fields {
  readonly properties: Record<string, Property> = {};
  readonly required: string[] = [];
  readonly taken: Taken[] = [];
  readonly left: Left[] = [];
  readonly lost: LostKeyword[] = [];
  readonly rules: LogicRule[] = [];
  /** Key and schema of each field, by its path as JSON. */
  readonly byPath = new Map<string, { key: string; type: string; asked: boolean }>();
  private readonly reserved: readonly string[];
  private readonly inRows: boolean;

  constructor(reserved: readonly string[], inRows = false) {
    this.reserved = reserved;
    this.inRows = inRows;
  }

  /** The fields of an object, and how they stand below each other. */
  of(schema: Schema, place: Place = { path: [], shown: '', asked: true }): UiElement[] {
    const required = new Set(namesOf(schema.required));
    return propertiesOf(schema).flatMap(([name, one]) => this.one(name, one, place, required.has(name)));
  }

  private one(name: string, value: unknown, place: Place, required: boolean): UiElement[] {
    const shown = place.shown + name;
    if (!isObject(value)) return this.leave({ path: shown, why: 'never' });
    const unresolved = unresolvedOf(value);
    if (unresolved) return this.leave({ path: shown, why: unresolved.why, ref: unresolved.ref });
    const type = typeOf(value);
    const path = [...place.path, name];
    if (type === 'group') return this.group(value, { path, shown, asked: place.asked && required }, required);
    const isList = value.type === 'array' || isObject(value.items);
    const columns = type === 'subtable' && !this.inRows ? this.columns(shown, value) : undefined;
    if (type === undefined || (this.inRows && !mayBeColumn(type)) || columns?.taken.length === 0) {
      return this.leave({ path: shown, why: isList ? 'list' : 'object' });
    }
    const key = this.field(path, shown, value, type, place.asked && required);
    if (columns) this.rows(key, shown, columns, columnsOf(value));
    return [control(key)];
  }

  private leave(left: Left): UiElement[] {
    this.left.push(left);
    return [];
  }

  private field(path: string[], shown: string, schema: Schema, type: string, required: boolean): string {
    const key = freeKey(keyOf(path), [...this.reserved, ...Object.keys(this.properties)]);
    const { property, notes } = fieldOf(path.at(-1) ?? '', schema, type);
    this.properties[key] = property;
    // What nobody may write in cannot be asked of anybody.
    if (required && property.readOnly !== true) this.required.push(key);
    else if (required) this.lost.push({ field: shown, keyword: 'required' });
    this.taken.push({ path: shown, key, type, required, notes });
    this.byPath.set(JSON.stringify(path), { key, type, asked: required });
    this.lost.push(...lostOf(shown, schema, type));
    if (type !== 'subtable' && isObject(schema.items))
      this.lost.push(...lostOf(`${shown}[]`, schema.items, 'choice'));
    return key;
  }

  private columns(shown: string, schema: Schema): Fields {
    const columns = new Fields([...this.reserved, 'parent', 'position'], true);
    columns.of(columnsOf(schema), { path: [], shown: `${shown}[].`, asked: true });
    return columns;
  }

  private rows(key: string, shown: string, columns: Fields, schema: Schema): void {
    const property = this.properties[key];
    if (property) {
      property.items = { type: 'object', properties: columns.properties, required: columns.required };
    }
    this.taken.push(...columns.taken);
    this.left.push(...columns.left);
    this.lost.push(...lostOfObject(`${shown}[]`, schema, ofGroups), ...columns.lost);
    // Rules stand beside rows, never in them.
    if (columns.rules.length > 0) this.lost.push({ field: `${shown}[]`, keyword: 'required' });
  }

  private group(schema: Schema, place: Place, required: boolean): UiElement[] {
    if (place.path.length > deepest) return this.leave({ path: place.shown, why: 'object' });
    const before = Object.keys(this.properties);
    const elements = this.of(schema, { ...place, shown: `${place.shown}.` });
    const keys = Object.keys(this.properties).filter((key) => !before.includes(key));
    this.lost.push(...lostOfObject(place.shown, schema, ofGroups));
    if (!place.asked) this.askTogether(schema, place, keys, required);
    if (elements.length === 0 || this.inRows) return elements;
    const title = typeof schema.title === 'string' ? schema.title : wordsOf(place.path.at(-1) ?? '');
    return [{ type: 'Group', label: both(title), elements }];
  }

  /** Of an object that may be missing, what it requires is required once any part of it is there. */
  private askTogether(schema: Schema, place: Place, keys: string[], required: boolean): void {
    for (const name of namesOf(schema.required)) {
      const field = this.byPath.get(JSON.stringify([...place.path, name]));
      const others = keys.filter((key) => key !== field?.key);
      if (!field || required) {
        this.lost.push({ field: `${place.shown}.${name}`, keyword: 'required' });
      } else if (others.length > 0) {
        const given = others.map((key) => ({ left: { field: key }, op: 'notEmpty' as const }));
        const [only] = given;
        this.rules.push({
          effect: 'require',
          fields: [field.key],
          if: given.length === 1 && only ? only : { any: given },
        });
      }
    }
  }
}
