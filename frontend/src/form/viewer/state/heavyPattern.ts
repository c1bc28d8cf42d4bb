const unbounded = /[*+∞]|\{\d+,\}/;
const group = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)([*+]|\{\d+,\d*\})?/;

/** More of them, one after the other, take too long on a long text. */
const most = 3;

/**
 * Whether a search for the pattern may take for ever in the browser: a repetition or a choice that is repeated itself, or
 * many repetitions one after the other. The server's search takes the same time for every pattern.
 */
export function isHeavyPattern(pattern: string): boolean {
  let rest = pattern.replace(/\\./gs, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  if ((rest.match(/[*+]|\{\d+,\}/g) ?? []).length > most) return true;
  for (let match = group.exec(rest); match; match = group.exec(rest)) {
    const [whole, inner = '', repeated] = match;
    const open = unbounded.test(inner);
    if (repeated !== undefined && (open || inner.includes('|'))) return true;
    rest = rest.replace(whole, () => (open || repeated !== undefined ? '∞' : 'x'));
  }
  return false;
}
