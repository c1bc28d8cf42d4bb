/** A constant a cell can name. Days are kept apart from texts. */
export type Constant = string | number | boolean | { date: string };

export type Comparison = '<' | '<=' | '>' | '>=';

/** What a cell of a condition asks of its value. */
export type Test =
  | { kind: 'any' }
  | { kind: 'oneOf'; values: Constant[]; not?: boolean }
  | { kind: 'compare'; op: Comparison; value: Constant }
  | { kind: 'between'; from: Constant; to: Constant; fromOpen: boolean; toOpen: boolean };

const text = String.raw`"(?:[^"\\]|\\.)*"`;
const constant = String.raw`(?:${text}|-?\d+(?:\.\d+)?|true|false|date\(\s*${text}\s*\))`;
const only = (pattern: string) => new RegExp(`^${pattern}$`, 's');
const whole = only(constant);
const list = only(String.raw`${constant}(?:\s*,\s*${constant})*`);
const not = only(String.raw`not\(\s*(.*?)\s*\)`);
const compare = only(String.raw`(<=|>=|<|>)\s*(${constant})`);
const range = only(String.raw`([[(\]])\s*(${constant})\s*\.\.\s*(${constant})\s*([\])[])`);

/** The question a cell asks; undefined when it is more than a choice of constants: a formula. */
export function readTest(cell: string): Test | undefined {
  const trimmed = cell.trim();
  if (trimmed === '' || trimmed === '-') return { kind: 'any' };
  const negated = not.exec(trimmed)?.[1];
  if (negated !== undefined) {
    const values = readList(negated);
    return values && { kind: 'oneOf', values, not: true };
  }
  const [, op, right] = compare.exec(trimmed) ?? [];
  if (op !== undefined && right !== undefined) {
    const value = readConstant(right);
    return value === undefined ? undefined : { kind: 'compare', op: op as Comparison, value };
  }
  const [, open, low = '', high = '', close] = range.exec(trimmed) ?? [];
  if (open !== undefined) {
    const [from, to] = [readConstant(low), readConstant(high)];
    if (from === undefined || to === undefined) return undefined;
    return { kind: 'between', from, to, fromOpen: open !== '[', toOpen: close !== ']' };
  }
  const values = readList(trimmed);
  return values && { kind: 'oneOf', values };
}

export function writeTest(test: Test): string {
  switch (test.kind) {
    case 'any':
      return '-';
    case 'oneOf': {
      if (test.values.length === 0) return '-';
      const values = test.values.map(writeConstant).join(', ');
      return test.not ? `not(${values})` : values;
    }
    case 'compare':
      return `${test.op} ${writeConstant(test.value)}`;
    case 'between': {
      const range = `${writeConstant(test.from)}..${writeConstant(test.to)}`;
      return `${test.fromOpen ? '(' : '['}${range}${test.toOpen ? ')' : ']'}`;
    }
  }
}

/** What a cell answers: a constant, null for nothing; undefined when it is not filled in or is a formula. */
export function readResult(cell: string): Constant | null | undefined {
  const trimmed = cell.trim();
  return trimmed === 'null' ? null : readConstant(trimmed);
}

export const isBlank = (cell: string): boolean => ['', '-'].includes(cell.trim());

export function readConstant(written: string): Constant | undefined {
  if (!whole.test(written)) return undefined;
  if (written === 'true' || written === 'false') return written === 'true';
  if (written.startsWith('date')) {
    const date = readText(written.slice(written.indexOf('"'), written.lastIndexOf('"') + 1));
    return date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : undefined;
  }
  return written.startsWith('"') ? readText(written) : Number(written);
}

export function writeConstant(value: Constant): string {
  if (typeof value === 'object') return `date("${value.date}")`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** The constants of a list; undefined when anything in it is none. */
export function readList(written: string): Constant[] | undefined {
  const trimmed = written.trim();
  if (!list.test(trimmed)) return undefined;
  const parts = trimmed.match(new RegExp(constant, 'gs')) ?? [];
  const values = parts.map(readConstant);
  return values.includes(undefined) ? undefined : (values as Constant[]);
}

export const sameConstant = (a: Constant, b: Constant): boolean => writeConstant(a) === writeConstant(b);

function readText(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted.replaceAll('\n', String.raw`\n`)) as string;
  } catch {
    return undefined;
  }
}
