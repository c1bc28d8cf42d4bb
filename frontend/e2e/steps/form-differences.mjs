// What tells a form built by hand from the one it was built after.
import { isDeepStrictEqual } from 'node:util';

/** Of no consequence: no page shows an icon of a form. A field whose key was changed keeps the column it began with. */
const unseen = new Set(['/icon']);
const isColumn = (place) => /^\/schema\/properties\/\w+\/x-eddy\/column$/.test(place);

/** Saying nothing is the same as saying this. */
const absent = new Map([
  ['/facts', false],
  ['/logic', []],
]);

/** Places as JSON pointers, each with what is wanted and what is there; the order of members says nothing. */
export function differences(wanted, there, place = '') {
  if (unseen.has(place) || isColumn(place)) return [];
  const means = (value) => (value === undefined && absent.has(place) ? absent.get(place) : value);
  const [one, other] = [means(wanted), means(there)];
  if (isDeepStrictEqual(one, other)) return [];
  const inner = [one, other].every((value) => value !== null && typeof value === 'object');
  if (!inner || Array.isArray(one) !== Array.isArray(other)) {
    return [`${place}: ${JSON.stringify(one)} became ${JSON.stringify(other)}`];
  }
  const members = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...members].flatMap((member) => differences(one[member], other[member], `${place}/${member}`));
}
