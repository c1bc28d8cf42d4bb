/** One thing of a document that a schema does not allow. */
export interface Problem {
  /** Names and indexes from the top of the document down. */
  place: string[];
  /** The keyword that says no. */
  keyword: string;
  /** Where it stands in the schema: a reference with a pointer. */
  rule: string;
  /** What its words need: `limit`, `types`, `value` and the like. */
  args: Record<string, string | number>;
  /** Whether it is about the one of several alternatives that comes closest. */
  within?: true;
}

/** Why a schema judges nothing: what it refers to is elsewhere, leads nowhere or back, or it is no schema. */
export interface Refusal {
  why:
    'outside' | 'nowhere' | 'endless' | 'dialect' | 'pattern' | 'schema' | 'time' | 'unreachable' | 'other';
  /** The reference, the pattern, the dialect. */
  what?: string;
  /** What the schema of schemas does not allow. */
  problems?: Problem[];
}

export type Judgement = { valid: true } | { valid: false; problems: Problem[] } | { refused: Refusal };

/** Dialect of a schema that names none. */
export const dialect = 'https://json-schema.org/draft/2020-12/schema';
