import type { EvaluationPlugin, ValidationContext } from '@hyperjump/json-schema/experimental';
import type { JsonNode } from '@hyperjump/json-schema/instance/experimental';
import { problemsOf } from './problems';

/** A keyword that said no, with what the schemas below it found: one list for each schema that said no. */
export interface Finding {
  keyword: string;
  rule: string;
  /** What the keyword was compiled to. */
  given: unknown;
  node: JsonNode;
  parts: Finding[][];
}

interface Context extends ValidationContext {
  found?: Finding[];
  parts?: Finding[][];
}

const nameOf = (rule: string): string =>
  decodeURIComponent(rule.slice(rule.lastIndexOf('/') + 1))
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');

/** Gathers what is found, keyword below keyword, as the schema is written. */
export class Findings implements EvaluationPlugin<Context> {
  readonly id = 'https://eddy.app/findings';
  private last: Finding[] = [];

  afterKeyword(
    [, rule, given]: [string, string, unknown],
    node: JsonNode,
    context: Context,
    valid: boolean,
    schemaContext: Context,
  ): void {
    if (valid) return;
    schemaContext.found ??= [];
    schemaContext.found.push({ keyword: nameOf(rule), rule, given, node, parts: context.parts ?? [] });
  }

  afterSchema(rule: string, node: JsonNode, context: Context, valid: boolean): void {
    const found = context.found ?? [];
    context.found = undefined;
    if (valid) return;
    this.last = found.length > 0 ? found : [{ keyword: 'false', rule, given: false, node, parts: [] }];
    context.parts ??= [];
    context.parts.push(this.last);
  }

  /** What the outermost schema found, said one by one. */
  problems() {
    return problemsOf(this.last);
  }
}
