import { aroundChanges, lineDiff, type DiffLine } from './lineDiff';

/** One line of two texts beside each other; a side is missing where the other has more lines. */
export interface LinePair {
  left?: DiffLine;
  right?: DiffLine;
}

/** Two texts beside each other, changed lines and what stands around them; a gap is `undefined`. */
export function sideBySide(before: string, after: string): (LinePair | undefined)[] {
  const pairs: (LinePair | undefined)[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = () => {
    for (let n = 0; n < Math.max(removed.length, added.length); n++) {
      pairs.push({ left: removed[n], right: added[n] });
    }
    removed = [];
    added = [];
  };
  for (const line of aroundChanges(lineDiff(before, after))) {
    if (line?.kind === 'removed') removed.push(line);
    else if (line?.kind === 'added') added.push(line);
    else {
      flush();
      pairs.push(line && { left: line, right: line });
    }
  }
  flush();
  return pairs;
}
