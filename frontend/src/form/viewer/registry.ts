import { addressView } from './fields/address';
import { booleanView } from './fields/boolean';
import { chinaIdView } from './fields/chinaId';
import { choiceView } from './fields/choice';
import { choicesView } from './fields/choices';
import { dateView, datetimeView } from './fields/date';
import { departmentView } from './fields/department';
import { durationView } from './fields/duration';
import { emailView } from './fields/email';
import { filesView } from './fields/files';
import { formulaView, lookupView, rollupView, serialView } from './fields/computed';
import { linkView } from './fields/link';
import { listView } from './fields/list';
import { longTextView } from './fields/longText';
import { decimalView, integerView, moneyView, percentView } from './fields/number';
import { npsView } from './fields/nps';
import { passwordView } from './fields/password';
import { personView } from './fields/person';
import { phoneView } from './fields/phone';
import { ratingView } from './fields/rating';
import { regionView } from './fields/region';
import { richTextView } from './fields/richText';
import { signatureView } from './fields/signature';
import { tagsView } from './fields/tags';
import { subtableView } from './fields/subtable';
import { textView } from './fields/text';
import { timeView } from './fields/time';
import { urlView } from './fields/url';
import type { Property } from '@/core/api/forms';
import type { FieldView } from './fieldView';
import { listColumn } from './list/values';
import { fieldTypeOf } from './state/fieldType';

const views = new Map<string, FieldView>();

/** Adds a type of field, or replaces one. */
export function registerFieldView(view: FieldView): void {
  views.set(view.type, view);
}

export function fieldViewOf(type: string): FieldView {
  return views.get(type) ?? textView;
}

/** How a property is filled in: by its type, and by what its settings make of that. */
export const fieldViewFor = (property: Property): FieldView =>
  listColumn(property) ? listView : fieldViewOf(fieldTypeOf(property));

[
  textView,
  longTextView,
  richTextView,
  integerView,
  decimalView,
  moneyView,
  percentView,
  dateView,
  datetimeView,
  booleanView,
  choiceView,
  choicesView,
  tagsView,
  phoneView,
  emailView,
  urlView,
  chinaIdView,
  regionView,
  addressView,
  personView,
  departmentView,
  linkView,
  ratingView,
  npsView,
  serialView,
  lookupView,
  rollupView,
  formulaView,
  passwordView,
  timeView,
  durationView,
  filesView,
  signatureView,
  subtableView,
].forEach(registerFieldView);
