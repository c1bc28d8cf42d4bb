import type { Column, Row } from './columns';

const token = /\s*(\d+(?:\.\d+)?|[a-z_][a-z0-9_]*|\*\*|[-+*/()])/gy;

/**
 * Works out formulas that only calculate with numbers, while a row is typed; what they come to is seen at once and the
 * server has the last word. `undefined` for every other formula, and when a number is missing.
 */
export function calculate(formula: string, values: Record<string, unknown>): number | undefined {
  const tokens = read(formula);
  if (!tokens) return undefined;
  const reader = new Reader(tokens, values);
  const result = reader.sum();
  return reader.done && result !== undefined && Number.isFinite(result)
    ? Number(result.toFixed(8))
    : undefined;
}

function read(formula: string): string[] | undefined {
  const text = formula.trim();
  const found = [...text.matchAll(token)];
  return found.map((one) => one[0]).join('') === text ? found.map((one) => one[1] ?? '') : undefined;
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: string[],
    private readonly values: Record<string, unknown>,
  ) {}

  get done(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): number | undefined {
    let left = this.product();
    for (let sign = this.next('+', '-'); sign; sign = this.next('+', '-')) {
      const right = this.product();
      left = both(left, right, (a, b) => (sign === '+' ? a + b : a - b));
    }
    return left;
  }

  private product(): number | undefined {
    let left = this.factor();
    for (let sign = this.next('*', '/'); sign; sign = this.next('*', '/')) {
      const right = this.factor();
      left = both(left, right, (a, b) => (sign === '*' ? a * b : a / b));
    }
    return left;
  }

  private factor(): number | undefined {
    if (this.next('-')) {
      const value = this.factor();
      return value === undefined ? undefined : -value;
    }
    if (this.next('(')) {
      const value = this.sum();
      return this.next(')') ? value : this.fail();
    }
    const word = this.tokens[this.at];
    this.at += 1;
    if (word === undefined || /^[-+*/()]/.test(word)) return this.fail();
    if (/^\d/.test(word)) return Number(word);
    const value = this.values[word];
    return typeof value === 'number' ? value : undefined;
  }

  private next(...wanted: string[]): string | undefined {
    const found = this.tokens[this.at];
    if (found === undefined || !wanted.includes(found)) return undefined;
    this.at += 1;
    return found;
  }

  /** What follows is not read any more, so that the formula never counts as done. */
  private fail(): undefined {
    this.at = this.tokens.length + 1;
    return undefined;
  }
}

const both = (a: number | undefined, b: number | undefined, work: (a: number, b: number) => number) =>
  a === undefined || b === undefined ? undefined : work(a, b);

/** The row with its formulas as they stand now; those that only the server works out are left away. */
export function withFormulas(row: Row, columns: Column[]): Row {
  const next = { ...row };
  const formulas = columns.filter(({ computed }) => computed);
  formulas.forEach(({ key }) => {
    next[key] = undefined;
  });
  // Formulas may read each other in any order; each round settles at least one of them.
  for (let round = 0; round < formulas.length; round++) {
    for (const { key, property } of formulas) {
      const formula = property['x-eddy']?.['formula'];
      next[key] ??= calculate(typeof formula === 'string' ? formula : '', next);
    }
  }
  return next;
}
