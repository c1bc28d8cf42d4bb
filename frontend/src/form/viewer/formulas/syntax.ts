import { parseExpression } from 'feelin';
import type { Like } from './given';

/** What the browser works out as the server does; the table of cases is asked on both sides. */
const parts = new Set(
  (
    'Expression ArithmeticExpression ArithOp VariableName Identifier NumericLiteral StringLiteral BooleanLiteral null ' +
    'FunctionInvocation PositionalParameters ParenthesizedExpression Comparison CompareOp Interval List ' +
    'PositiveUnaryTest PositiveUnaryTests SimplePositiveUnaryTest Disjunction Conjunction IfExpression ' +
    'FilterExpression ForExpression QuantifiedExpression InExpressions InExpression IterationContext Name ' +
    'PathExpression PathName DateTimeLiteral DateTimeConstructor SpecialFunctionName ' +
    '( ) [ ] . .. in and or if then else for return some every satisfies between date duration years months'
  ).split(' '),
);

const functions = new Set(
  (
    'substring,string length,upper case,lower case,substring before,substring after,contains,starts with,ends with,' +
    'string join,string,decimal,floor,ceiling,abs,modulo,odd,even,round up,round down,round half up,round half down,' +
    'list contains,count,min,max,sum,mean,not,today,date,duration,years and months duration,day of week,month of year'
  ).split(','),
);

/** Parts that are true, false or unknown, so that the server's `if` and the browser's agree. */
const truths = new Set([
  'Comparison',
  'Disjunction',
  'Conjunction',
  'BooleanLiteral',
  'QuantifiedExpression',
]);
const truthful = new Set(['not', 'contains', 'starts with', 'ends with', 'odd', 'even', 'list contains']);

/** Functions that take a list; to the others a list is no value on the server, while here one of one element is. */
const listing = new Set(['list contains', 'count', 'min', 'max', 'sum', 'mean', 'string join']);

/** As the server has it, so that a formula ends whatever it is given. */
const loops = new Set(['InExpression', 'FilterExpression']);
const mostLoops = 2;
const longest = 1000;

interface Seen {
  name: string;
  from: number;
  to: number;
  parent?: Seen;
  children: Seen[];
}

export interface Syntax {
  /** The fields it reads. */
  reads: Set<string>;
  asksToday: boolean;
}

function tree(text: string): Seen {
  const root: Seen = { name: '', from: 0, to: text.length, children: [] };
  let at = root;
  parseExpression(text, {}, undefined).iterate({
    enter: ({ name, from, to }) => {
      const seen: Seen = { name, from, to, parent: at, children: [] };
      at.children.push(seen);
      at = seen;
    },
    leave: () => {
      at = at.parent ?? root;
    },
  });
  return root;
}

const all = (seen: Seen): Seen[] => [seen, ...seen.children.flatMap(all)];

/**
 * What a formula reads, if it keeps to what the browser works out exactly as the server does; nothing otherwise.
 *
 * @param likes what the fields of the form are like, by key
 */
export function syntaxOf(text: string, likes: Record<string, Like | undefined>): Syntax | undefined {
  if (text.length > longest) return undefined;
  const seen = all(tree(text)).slice(1);
  const word = ({ from, to }: Seen) => text.slice(from, to).replace(/\s+/g, ' ');
  if (seen.some(({ name }) => !parts.has(name))) return undefined;
  if (seen.filter(({ name }) => loops.has(name)).length > mostLoops) return undefined;

  const own = new Set(seen.filter(({ name }) => name === 'Name').map(word)).add('item');
  const isCalled = (one: Seen) => one.parent?.name === 'FunctionInvocation' && one.parent.children[0] === one;
  const names = seen.filter(({ name }) => name === 'VariableName');
  const called = names.filter(isCalled).map(word);
  if (called.some((name) => !functions.has(name))) return undefined;
  const variables = names.filter((one) => !isCalled(one)).map(word);
  const reads = new Set(variables.filter((name) => !own.has(name)));
  if ([...reads].some((name) => likes[name] === undefined)) return undefined;

  /** Whether numbers with decimals are calculated in it: equal on the server, not always here. */
  const isRough = (one: Seen) => {
    const within = all(one);
    const calculates = within.some(
      (inner) => inner.name === 'ArithmeticExpression' || (inner.name === 'VariableName' && isCalled(inner)),
    );
    return (
      calculates &&
      within.some(
        (inner) =>
          (inner.name === 'NumericLiteral' && word(inner).includes('.')) ||
          (inner.name === 'ArithOp' && /[/*]{2}|\//.test(word(inner))) ||
          (inner.name === 'VariableName' &&
            !isCalled(inner) &&
            (own.has(word(inner)) || likes[word(inner)] === 'number')),
      )
    );
  };
  const isTruth = (one: Seen | undefined): boolean => {
    if (!one) return false;
    if (one.name === 'ParenthesizedExpression')
      return isTruth(one.children.find((c) => !'()'.includes(c.name)));
    if (one.name === 'VariableName') return likes[word(one)] === 'boolean';
    if (one.name === 'FunctionInvocation') return truthful.has(word(one.children[0] ?? one));
    return truths.has(one.name);
  };
  /** Texts, numbers and the like, where that can be seen without working it out. */
  const sortOf = (one: Seen): string | undefined => {
    if (one.name === 'StringLiteral') return 'text';
    if (one.name === 'BooleanLiteral') return 'boolean';
    if (one.name === 'NumericLiteral') return 'number';
    const like = one.name === 'VariableName' && !isCalled(one) ? likes[word(one)] : undefined;
    return like === 'whole' ? 'number' : like;
  };
  const compares = ({ children }: Seen) => new Set(children.flatMap((child) => sortOf(child) ?? [])).size > 1;
  const isSmallPower = ({ parent, to }: Seen) =>
    !text.includes('-') && /^\s*\d$/.test(text.slice(to, parent?.to ?? text.length));
  const readsList = (one: Seen): boolean =>
    one.children.some(
      (child) => sortOf(child) === 'list' || (child.name === 'PositionalParameters' && readsList(child)),
    );
  const isWrong = (one: Seen): boolean => {
    if (one.name === 'Comparison') return isRough(one) || compares(one);
    if (one.name === 'FunctionInvocation' && !listing.has(word(one.children[0] ?? one)))
      return readsList(one);
    if (one.name === 'ArithmeticExpression') return readsList(one);
    if (one.name === 'FilterExpression') return isRough(one);
    if (one.name === 'IfExpression') return !isTruth(one.children[1]);
    if (one.name === 'Interval')
      return all(one).some(({ name }) => name === 'VariableName' || name === 'null');
    if (one.name === 'IterationContext') return one.children.some(({ name }) => name === '..');
    return one.name === 'ArithOp' && word(one) === '**' && !isSmallPower(one);
  };
  return seen.some(isWrong) ? undefined : { reads, asksToday: called.includes('today') };
}
