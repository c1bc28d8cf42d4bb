import type { FillSource, LogicRule } from '@/core/api/forms';
import { fieldsRead } from './kleene';

/** A rule that fills, with the fields it reads. */
export interface FillRule extends LogicRule {
  to: FillSource;
  reads: Set<string>;
}

const inQuotes = /"(?:[^"\\]|\\.)*"/g;

/** The fields a source reads; of a formula those whose keys stand in it. */
export function sourceReads(to: FillSource, keys: Iterable<string>): string[] {
  if ('field' in to) return [to.field];
  if (!('formula' in to)) return [];
  const words = new Set(to.formula.replace(inQuotes, ' ').match(/[a-z][a-z0-9_]*/g));
  return [...keys].filter((key) => words.has(key));
}

const meet = (one: Iterable<string>, other: Set<string>) => [...one].some((key) => other.has(key));

/**
 * The rules that fill, each after those that fill what it reads, as the server runs them. A rule of a circle, which the
 * server does not publish, is left out.
 */
export function fillOrder(logic: readonly LogicRule[], keys: readonly string[]): FillRule[] {
  const rules = logic.flatMap((rule) =>
    rule.effect === 'fill' && rule.to
      ? [{ ...rule, to: rule.to, reads: new Set([...fieldsRead(rule.if), ...sourceReads(rule.to, keys)]) }]
      : [],
  );
  const readsItself = (rule: FillRule) =>
    meet(rule.fields, rule.overwrite ? rule.reads : new Set(sourceReads(rule.to, keys)));
  const placed = new Set<FillRule>();
  const looped = new Set<FillRule>();
  const place = (rule: FillRule, at: number, path: FillRule[]) => {
    if (placed.has(rule)) return;
    if (path.includes(rule)) {
      path.slice(path.indexOf(rule)).forEach((one) => looped.add(one));
      return;
    }
    rules.forEach((other, index) => {
      const before =
        other === rule
          ? readsItself(rule)
          : meet(other.fields, rule.reads) || (index < at && meet(other.fields, new Set(rule.fields)));
      if (before) place(other, index, [...path, rule]);
    });
    placed.add(rule);
  };
  rules.forEach((rule, at) => {
    place(rule, at, []);
  });
  return [...placed].filter((rule) => !looped.has(rule));
}
