// Several records and people in one field, from the canvas to the other side, with keys and on a phone.
import { walk } from './kit/walk.mjs';
import { newForm } from './steps/designer-keys.mjs';
import { onAPhone, theFields, theFilter, theOtherSide, theValues } from './steps/list.mjs';
import { aFieldWithOne, oneAgain, severalInIt } from './steps/several.mjs';

const steps = [
  ['a form is made', newForm],
  ['fields that hold several are put onto it, and it is published', theFields],
  ['several are chosen with the keys', theValues],
  ['the records they name show who names them', theOtherSide],
  ['they are asked for as one field', theFilter],
  ['one is taken away on a phone, and the history says so', onAPhone],
  ['a field with one gets a value', aFieldWithOne],
  ['it comes to hold several, with its value and what asks for it', severalInIt],
  ['it holds one again, and the others stay in the history', oneAgain],
];

walk('several in one field', steps, { language: 'zh-CN', name: 'list' });
