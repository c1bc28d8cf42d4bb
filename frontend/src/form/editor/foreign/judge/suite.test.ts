import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge, judgeOf, refusal } from './judge';

/** What the required part of the suite holds; a part that is lost on the way must not go unseen. */
const cases = 1299;

interface Group {
  description: string;
  schema: unknown;
  tests: { description: string; data: unknown; valid: boolean }[];
}

/** The official suite of draft 2020-12, which lies beside the project. */
function suiteFolder(): string | undefined {
  for (let folder = resolve(); folder !== dirname(folder); folder = dirname(folder)) {
    const suite = join(folder, 'shared/data/json-schema');
    if (existsSync(suite)) return suite;
  }
  return undefined;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

const jsonIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'));

/** What schemas of the suite refer to, other drafts left out. */
function remotes(folder: string): Map<string, unknown> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !/^(draft(2019-09|7)|v1)\//.test(name))
    .sort();
  return new Map(
    files.map((name) => [
      `http://localhost:1234/${relative(folder, join(folder, name))}`,
      read(join(folder, name)),
    ]),
  );
}

async function wrongVerdicts(file: string, group: Group, known: Map<string, unknown>): Promise<string[]> {
  const judged = await judgeOf(group.schema, { formats: false, known }).catch((error: unknown) => error);
  return group.tests.flatMap(({ description, data, valid }) => {
    const verdict = typeof judged === 'function' ? (judged(data) as unknown) : refusal(judged);
    return JSON.stringify(verdict).includes(`"valid":${String(valid)}`)
      ? []
      : [`${file}: ${group.description}: ${description} → ${JSON.stringify(verdict)}`];
  });
}

const suite = suiteFolder();

describe.skipIf(suite === undefined)(
  suite
    ? 'the JSON-Schema-Test-Suite'
    : 'the JSON-Schema-Test-Suite (shared/data/json-schema is not beside the project)',
  () => {
    const folder = join(suite ?? '', 'draft2020-12');
    const files = suite === undefined ? [] : jsonIn(folder);
    const groups = files.flatMap((file) =>
      (read(join(folder, file)) as Group[]).map((group) => [file, group] as const),
    );

    it(`has ${String(cases)} required cases`, () => {
      expect(groups.flatMap(([, group]) => group.tests)).toHaveLength(cases);
    });

    it('gets its verdict in the browser for every one of them', async () => {
      const known = remotes(join(suite ?? '', 'remotes'));
      const wrong: string[] = [];
      for (const [file, group] of groups) wrong.push(...(await wrongVerdicts(file, group, known)));
      expect(wrong).toEqual([]);
    });

    it('gets no verdict, and fetches nothing, where the schemas referred to are not at hand', async () => {
      const remote = groups.filter(([file]) => file === 'refRemote.json');
      expect(remote.length).toBeGreaterThan(5);
      for (const [, { schema, tests }] of remote) {
        expect(await judge(schema, tests[0]?.data, { formats: false })).toMatchObject({
          refused: { why: 'outside' },
        });
      }
    });
  },
);
