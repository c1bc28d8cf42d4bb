import {
  AlignLeft,
  AtSign,
  Banknote,
  Calendar,
  CalendarClock,
  CircleDot,
  Clock,
  Gauge,
  Hash,
  Hourglass,
  IdCard,
  Link2,
  Link as LinkIcon,
  ListChecks,
  ListOrdered,
  MapPin,
  MapPinned,
  Network,
  Paperclip,
  Percent,
  Phone,
  Quote,
  Sigma,
  Signature,
  SquareFunction,
  Star,
  Table2,
  Tags,
  TextQuote,
  ToggleLeft,
  Type,
  UserRound,
  Variable,
  type LucideIcon,
} from 'lucide-react';
import type { Catalog } from '@/core/api/catalog';
import type { Property } from '@/core/api/forms';
import { fieldTypeOf } from '@/form/viewer';
import { listColumn } from '@/form/viewer/list/values';
import type { Label } from '@/shared/i18n/language';
import { listTypes } from './lists';

/** One type of field as the designer knows it: where it stands in the palette and what a new one begins with. */
export interface DesignedType {
  type: string;
  group: 'text' | 'number' | 'time' | 'choice' | 'link' | 'file' | 'computed';
  icon: LucideIcon;
  /** The property without `x-eddy`; the same keywords as the server's type. */
  property: Property;
  /** Further settings of a new field. */
  settings?: Record<string, unknown>;
  /** Its name, where it is no type of the catalog's. */
  label?: Label;
  /** Properties people may set, beside those every field has. */
  bounds?: 'length' | 'range';
}

const option = (n: number, value: string) => ({ value, label: { 'zh-CN': `选项 ${n}`, en: `Option ${n}` } });
const options = [option(1, 'option_1'), option(2, 'option_2')];
const firstColumn = { 'zh-CN': '项目', en: 'Item' };
const values = options.map((o) => o.value);

export const designedTypes: DesignedType[] = [
  { type: 'text', group: 'text', icon: Type, property: { type: 'string', maxLength: 200 }, bounds: 'length' },
  {
    type: 'long_text',
    group: 'text',
    icon: AlignLeft,
    property: { type: 'string', maxLength: 10000 },
    bounds: 'length',
  },
  { type: 'rich_text', group: 'text', icon: TextQuote, property: { type: 'string' } },
  { type: 'phone', group: 'text', icon: Phone, property: { type: 'string' } },
  { type: 'email', group: 'text', icon: AtSign, property: { type: 'string', format: 'email' } },
  { type: 'url', group: 'text', icon: LinkIcon, property: { type: 'string', format: 'uri' } },
  {
    type: 'china_id',
    group: 'text',
    icon: IdCard,
    property: { type: 'string', pattern: '^[1-9][0-9]{5}(19|20)[0-9]{9}[0-9Xx]$', maxLength: 18 },
  },
  {
    type: 'region',
    group: 'text',
    icon: MapPin,
    property: { type: 'string' },
    settings: { depth: 'district' },
  },
  {
    type: 'address',
    group: 'text',
    icon: MapPinned,
    property: { type: 'object' },
    settings: { depth: 'district', postcode: false },
  },
  { type: 'integer', group: 'number', icon: Hash, property: { type: 'integer' }, bounds: 'range' },
  { type: 'decimal', group: 'number', icon: Variable, property: { type: 'number' }, bounds: 'range' },
  {
    type: 'money',
    group: 'number',
    icon: Banknote,
    property: { type: 'number', minimum: 0 },
    bounds: 'range',
  },
  { type: 'percent', group: 'number', icon: Percent, property: { type: 'number' }, bounds: 'range' },
  { type: 'rating', group: 'number', icon: Star, property: { type: 'integer', minimum: 1, maximum: 5 } },
  { type: 'nps', group: 'number', icon: Gauge, property: { type: 'integer', minimum: 0, maximum: 10 } },
  { type: 'date', group: 'time', icon: Calendar, property: { type: 'string', format: 'date' } },
  { type: 'datetime', group: 'time', icon: CalendarClock, property: { type: 'string', format: 'date-time' } },
  {
    type: 'time',
    group: 'time',
    icon: Clock,
    property: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
  },
  { type: 'duration', group: 'time', icon: Hourglass, property: { type: 'integer', minimum: 0 } },
  { type: 'boolean', group: 'choice', icon: ToggleLeft, property: { type: 'boolean' } },
  {
    type: 'choice',
    group: 'choice',
    icon: CircleDot,
    property: { type: 'string', enum: values },
    settings: { options },
  },
  {
    type: 'choices',
    group: 'choice',
    icon: ListChecks,
    property: { type: 'array', items: { type: 'string', enum: values }, uniqueItems: true },
    settings: { options },
  },
  {
    type: 'tags',
    group: 'choice',
    icon: Tags,
    property: { type: 'array', items: { type: 'string', maxLength: 60 }, uniqueItems: true },
  },
  { type: 'person', group: 'link', icon: UserRound, property: { type: 'string', format: 'uuid' } },
  { type: 'department', group: 'link', icon: Network, property: { type: 'string', format: 'uuid' } },
  { type: 'link', group: 'link', icon: Link2, property: { type: 'string', format: 'uuid' } },
  ...listTypes,
  {
    type: 'subtable',
    group: 'link',
    icon: Table2,
    property: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          item: { type: 'string', maxLength: 200, 'x-eddy': { type: 'text', label: firstColumn } },
        },
      },
    },
  },
  { type: 'files', group: 'file', icon: Paperclip, property: { type: 'array' } },
  { type: 'signature', group: 'file', icon: Signature, property: { type: 'array', maxItems: 1 } },
  {
    type: 'serial',
    group: 'computed',
    icon: ListOrdered,
    property: { type: 'string', readOnly: true },
    settings: { prefix: '', digits: 4, restart: 'never' },
  },
  { type: 'lookup', group: 'computed', icon: Quote, property: { readOnly: true } },
  { type: 'rollup', group: 'computed', icon: Sigma, property: { readOnly: true } },
  {
    type: 'formula',
    group: 'computed',
    icon: SquareFunction,
    property: { readOnly: true },
    settings: { formula: '', result: 'number' },
  },
];

export const designedType = (type: string): DesignedType | undefined =>
  designedTypes.find((d) => d.type === type);

/** What a property was made of in the palette: its type, or a list. */
export function designedAs(property: Property): DesignedType | undefined {
  const column = listColumn(property);
  return column
    ? listTypes.find((one) => one.column === fieldTypeOf(column.property))
    : designedType(fieldTypeOf(property));
}

/** What something in the palette is called; undefined when the server does not know it. */
export const typeName = (catalog: Catalog, type: string): Label | undefined =>
  designedType(type)?.label ?? catalog.fieldTypes.find((known) => known.key === type)?.label;

/** Types whose values the product gives. */
export const isComputed = (type: string): boolean => designedType(type)?.group === 'computed';

export interface FieldOption {
  value: string;
  label: Record<string, string | undefined>;
  color?: string;
}

/** The property with other options: what is allowed follows what is offered. */
export function withOptions(property: Property, next: FieldOption[]): Property {
  const allowed = next.map((o) => o.value);
  const settings = { ...property['x-eddy'], options: next };
  if (property.type === 'array') {
    return { ...property, items: { ...property.items, type: 'string', enum: allowed }, 'x-eddy': settings };
  }
  return { ...property, enum: allowed, 'x-eddy': settings };
}
