import { setMetaSchemaOutputFormat, setShouldValidateFormat } from '@hyperjump/json-schema/draft-2020-12';
import {
  buildSchemaDocument,
  compile,
  getSchema,
  interpret,
  setOutputFormat,
  type CompiledSchema,
} from '@hyperjump/json-schema/experimental';
import * as Instance from '@hyperjump/json-schema/instance/experimental';
import { Findings } from './Findings';
import { dialect, type Judgement, type Problem, type Refusal } from './judgement';
import { OutsideReference } from './keywords';

const output = 'EDDY' as 'FLAG';

setOutputFormat(output, () => {
  const plugin = new Findings();
  return { plugin, getErrors: () => plugin.problems() };
});
setMetaSchemaOutputFormat(output);

export interface JudgeOptions {
  /** Whether `format` is asserted, as the server does with forms; else it says nothing, as the standard has it. */
  formats: boolean;
  /** Schemas others may refer to, by where they are. */
  known?: ReadonlyMap<string, unknown>;
}

type Cache = Record<string, ReturnType<typeof buildSchemaDocument>>;

/** Under this name stands a schema without a name of its own. */
const nameless = 'https://schema.invalid/';

function documents(schema: unknown, known: ReadonlyMap<string, unknown> = new Map()): [string, Cache] {
  const cache: Cache = {};
  // A schema that describes schemas has to be there before those that follow it.
  for (const [uri, one] of known) cache[uri] = buildSchemaDocument(one as boolean, uri, dialect);
  const document = buildSchemaDocument(schema as boolean, nameless, dialect);
  cache[document.baseUri] = document;
  return [document.baseUri, cache];
}

async function compiled(schema: unknown, { known }: JudgeOptions): Promise<CompiledSchema> {
  const [uri, _cache] = documents(schema, known);
  // That a pattern is none is said of the pattern, not by the schema of schemas.
  setShouldValidateFormat(false);
  return compile(await getSchema(uri, { _cache } as unknown as Parameters<typeof getSchema>[1]));
}

/** The judge of one schema; what it throws, `refusal` explains. */
export async function judgeOf(
  schema: unknown,
  options: JudgeOptions,
): Promise<(value: unknown) => Judgement> {
  const ready = await compiled(schema, options);
  return (value) => {
    setShouldValidateFormat(options.formats);
    const verdict = interpret(ready, Instance.fromJs(value as never), output) as {
      valid: boolean;
      errors?: Problem[];
    };
    return verdict.valid ? { valid: true } : { valid: false, problems: verdict.errors ?? [] };
  };
}

/** Judges a document by a schema; a schema that cannot judge is refused, with the reason. */
export async function judge(schema: unknown, value: unknown, options: JudgeOptions): Promise<Judgement> {
  try {
    return (await judgeOf(schema, options))(value);
  } catch (error) {
    return { refused: refusal(error) };
  }
}

const quoted = (text: string) => /'([^']*)'/.exec(text)?.[1];

/** Why no verdict came of a schema. */
export function refusal(error: unknown): Refusal {
  if (!(error instanceof Error)) return { why: 'other', what: String(error) };
  if (error.cause instanceof OutsideReference) return { why: 'outside', what: error.cause.uri };
  if (error.name === 'RetrievalError') return { why: 'outside', what: quoted(error.message) };
  if (error instanceof RangeError) return { why: 'endless' };
  if (error instanceof SyntaxError) {
    return { why: 'pattern', what: /: \/(.*)\/[a-z]*: /s.exec(error.message)?.[1] };
  }
  if ('output' in error) {
    return { why: 'schema', problems: (error.output as { errors?: Problem[] }).errors ?? [] };
  }
  if (error.message.includes('dialect')) return { why: 'dialect', what: quoted(error.message) };
  if (error instanceof TypeError || /No (schema found|such anchor)/.test(error.message)) {
    return { why: 'nowhere', what: quoted(error.message)?.replace(nameless, '') };
  }
  return { why: 'other', what: error.message };
}
