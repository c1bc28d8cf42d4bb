import type { Finding } from './Findings';
import type { Problem } from './judgement';

const mostOptions = 12;
const longest = 60;

/** Keywords that say no because a schema below them does: what that one says is what matters. */
const through = new Set(
  (
    '$ref $dynamicRef $recursiveRef allOf properties patternProperties items prefixItems additionalItems if then else ' +
    'dependentSchemas dependencies'
  ).split(' '),
);

/** Keywords whose schema below may be `false`: what stands there should not. */
const closing = new Set(
  'additionalProperties unevaluatedProperties unevaluatedItems additionalItems items'.split(' '),
);

const placeOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

const shown = (value: unknown): string => short(typeof value === 'string' ? value : JSON.stringify(value));

const valueOf = ({ node }: Finding): unknown => (node as unknown as { value: unknown }).value;

const has = (finding: Finding, name: string) => Object.hasOwn(valueOf(finding) as object, name);

function listed(given: unknown): string {
  const all = [given].flat().map(String);
  return all.slice(0, mostOptions).join(', ') + (all.length > mostOptions ? ' …' : '');
}

type Args = Problem['args'];

const argsOf: Partial<Record<string, (finding: Finding) => Args>> = {
  type: ({ given, node }) => ({ types: listed(given), type: node.type }),
  enum: ({ given }) => ({ options: short(listed(given)) }),
  const: ({ given }) => ({ value: short(String(given)) }),
  pattern: ({ given }) => ({ pattern: short((given as { source: string }).source) }),
  format: ({ given }) => ({ format: String(given) }),
  contains: ({ given }) => {
    const { minContains, maxContains } = given as { minContains: number; maxContains: number };
    return { min: minContains, max: maxContains };
  },
};

function one(finding: Finding, more: Args = {}, beyond: string[] = []): Problem {
  const { keyword, rule, node, given } = finding;
  const limit: Args = typeof given === 'number' ? { limit: given } : {};
  return {
    place: [...placeOf(node.pointer.replace(/^\*/, '')), ...beyond],
    keyword,
    rule: rule.slice(rule.indexOf('#')),
    args: { found: shown(valueOf(finding)), ...limit, ...argsOf[keyword]?.(finding), ...more },
  };
}

/** A problem for each name that is missing. */
const special: Partial<Record<string, (finding: Finding) => Problem[]>> = {
  required: (finding) =>
    (finding.given as string[])
      .filter((name) => !has(finding, name))
      .map((name) => one(finding, { name }, [name])),
  dependentRequired: (finding) =>
    (finding.given as [string, string[]][])
      .filter(([with_]) => has(finding, with_))
      .flatMap(([with_, names]) =>
        names
          .filter((name) => !has(finding, name))
          .map((name) => one(finding, { name, with: with_ }, [name])),
      ),
  anyOf: alternatives,
  oneOf: alternatives,
};

/** That no alternative fits, or too many, and what the closest one lacks. */
function alternatives(finding: Finding): Problem[] {
  const count = (finding.given as unknown[]).length;
  const fits = count - finding.parts.length;
  if (fits > 0) return [{ ...one(finding, { fits }), keyword: 'oneOf.several' }];
  const each = finding.parts.map(problemsOf).sort((a, b) => distance(a) - distance(b));
  const [closest = []] = each;
  return [one(finding, { count }), ...closest.map((problem) => ({ ...problem, within: true as const }))];
}

/** Another type, or another of the values that tell alternatives apart, is further than anything else. */
const distance = (problems: Problem[]): number =>
  problems.reduce((sum, { keyword }) => sum + (['type', 'const', 'enum'].includes(keyword) ? 10 : 1), 0);

const isClosed = (part: Finding[]) => part.length === 1 && part[0]?.keyword === 'false';

function problemsOfOne(finding: Finding): Problem[] {
  const { keyword, parts } = finding;
  if (special[keyword]) return special[keyword](finding);
  if (!through.has(keyword) && !closing.has(keyword)) return [one(finding)];
  if (parts.length === 0) return [one(finding)];
  return parts.flatMap((part) =>
    isClosed(part) && closing.has(keyword)
      ? part.map((closed) => ({ ...one(closed), keyword: 'additional' }))
      : problemsOf(part),
  );
}

/** What was found, flat: one problem for each keyword that is not there only to hold others. */
export function problemsOf(findings: Finding[]): Problem[] {
  return findings.flatMap(problemsOfOne);
}
