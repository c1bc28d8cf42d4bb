import type { Comparison, Condition, Linked } from '@/core/api/condition';

interface Parts {
  comparison: (node: Comparison, table: string) => Comparison;
  linked: (over: Linked) => Linked;
}

/**
 * A condition with its comparisons and what it goes over written anew.
 *
 * @param table whose records it is about; behind links that is the table they lead to
 */
export function rewritten(node: Condition, table: string, parts: Parts): Condition {
  const each = (nodes: Condition[]) => nodes.map((one) => rewritten(one, table, parts));
  if ('all' in node) return { ...node, all: each(node.all) };
  if ('any' in node) return { ...node, any: each(node.any) };
  if ('not' in node) return { ...node, not: rewritten(node.not, table, parts) };
  if ('left' in node) return parts.comparison(node, table);
  if (!('holds' in node)) return node;
  const held = (over: Linked) => rewritten(node.holds, over.table, parts);
  if ('every' in node) return { every: parts.linked(node.every), holds: held(node.every) };
  if ('some' in node) return { some: parts.linked(node.some), holds: held(node.some) };
  return { none: parts.linked(node.none), holds: held(node.none) };
}
