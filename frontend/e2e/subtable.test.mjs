// A sub-table from the canvas to the total of its rows, with mouse, keys and on a phone.
import { walk } from './kit/walk.mjs';
import { newForm } from './steps/designer-keys.mjs';
import { onAPhone, theColumns, theRows, theTotal } from './steps/subtable.mjs';

const steps = [
  ['a form is made', newForm],
  ['fields are dropped among the columns of a sub-table', theColumns],
  ['its rows are added up, and the form is published', theTotal],
  ['a record is saved with its rows', theRows],
  ['a row is changed on a phone', onAPhone],
];

walk('a sub-table', steps, { language: 'zh-CN', name: 'subtable' });
