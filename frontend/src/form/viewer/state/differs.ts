import { isBlank } from './isBlank';

/** Whether a value is another than the one before, as a record has them: what is blank is no value. */
export function differs(before: unknown, value: unknown): boolean {
  if (Object.is(value, before)) return false;
  return isBlank(value) ? !isBlank(before) : JSON.stringify(value) !== JSON.stringify(before);
}
