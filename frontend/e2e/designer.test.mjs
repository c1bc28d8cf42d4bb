// The form designer, from an empty form to a saved record, by the keyboard alone.
import { walk } from './kit/walk.mjs';
import {
  fieldsAndSection,
  newForm,
  oneRecord,
  otherPages,
  publishIt,
  twoRules,
} from './steps/designer-keys.mjs';

const steps = [
  ['a form is made', newForm],
  ['ten types of field and a section stand on it', fieldsAndSection],
  ['two rules tie them together', twoRules],
  ['its texts and its preview are there', otherPages],
  ['it is published', publishIt],
  ['a record is saved', oneRecord],
];

walk('the form designer by the keyboard alone', steps, { language: 'en', name: 'designer' });
