/** One line of a comparison of two texts. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** The shortest list of added and removed lines that leads from one text to the other. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  const from = commonStart(a, b);
  const end = commonEnd(a, b, from);
  return [
    ...a.slice(0, from).map(same),
    ...middle(a.slice(from, a.length - end), b.slice(from, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

/** The comparison without the lines that are far from any change; a gap is `undefined`. */
export function aroundChanges(lines: DiffLine[], around = 2): (DiffLine | undefined)[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some((l) => l.kind !== 'same'),
  );
  const shown: (DiffLine | undefined)[] = [];
  lines.forEach((line, at) => {
    if (near[at]) shown.push(line);
    else if (near[at - 1] || at === 0) shown.push(undefined);
  });
  return shown;
}

const same = (text: string): DiffLine => ({ kind: 'same', text });

function commonStart(a: string[], b: string[]) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonEnd(a: string[], b: string[], start: number) {
  let n = 0;
  while (n < a.length - start && n < b.length - start && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function middle(a: string[], b: string[]): DiffLine[] {
  const length = longest(a, b);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      lines.push(same(left));
      i++;
      j++;
    } else if (right === undefined || (left !== undefined && at(length, i + 1, j) >= at(length, i, j + 1))) {
      lines.push({ kind: 'removed', text: left ?? '' });
      i++;
    } else {
      lines.push({ kind: 'added', text: right });
      j++;
    }
  }
  return lines;
}

const at = (table: number[][], i: number, j: number) => table[i]?.[j] ?? 0;

/** Length of the longest common subsequence of what follows each pair of lines. */
function longest(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] =
          a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}
