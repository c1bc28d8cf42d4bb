import { registerFieldView } from '@/form/viewer';
import { assignView } from './assign';
import { dueView } from './due';
import { labelView } from './label';
import { outcomesView } from './outcomes';
import {
  decisionView,
  fieldView,
  flowView,
  formView,
  groupView,
  messageView,
  roleView,
  tagView,
} from './reference';
import { valueView } from './value';

[
  tagView,
  groupView,
  fieldView,
  valueView,
  messageView,
  flowView,
  decisionView,
  formView,
  roleView,
  labelView,
  assignView,
  dueView,
  outcomesView,
].forEach(registerFieldView);
