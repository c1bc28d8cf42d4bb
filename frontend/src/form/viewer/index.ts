export { FormView } from './FormView';
export { useDirty, useForm } from './useForm';
export { FormState, type FormSource, type FieldState } from './state/FormState';
export { fieldTypeOf, optionsOf } from './state/fieldType';
export { fieldViewFor, fieldViewOf, registerFieldView } from './registry';
export type { FieldInputProps, FieldView } from './fieldView';
export { FormContext, useField, useFormContext } from './context';
export { propertyLabel } from './label';
export { isSaveKey, saveFirst } from './saveKey';
