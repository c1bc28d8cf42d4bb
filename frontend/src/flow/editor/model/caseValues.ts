import type { CaseValue } from '@/core/condition/scope';
import { allNodes, type FlowScope } from './bpmn';
import { settingsOf } from './settings';
import type { Label } from '@/shared/i18n/language';

/** An output of a decision table, with the values its rows give. */
export interface DecisionOutput {
  name: string;
  label: Label;
  values: string[];
  /** What people call the values. */
  labels?: Record<string, Label>;
}

/**
 * What conditions of a flow may ask of the case: the outcome of each todo, the outputs of its decisions, and the
 * outcome of the last sub-flow.
 */
export function caseValuesOf(process: FlowScope, decisions: Record<string, DecisionOutput[]>): CaseValue[] {
  const values = new Map<string, CaseValue>();
  for (const node of allNodes(process)) {
    const { outcomes, label, title, decision, flow } = settingsOf(node);
    if (node.$type === 'bpmn:UserTask' && outcomes) {
      values.set(node.id, {
        name: node.id,
        label: label ?? title ?? { 'zh-CN': node.name },
        options: outcomes.map(({ key, label: text }) => ({ value: key, label: text })),
      });
    }
    for (const output of decision === undefined ? [] : (decisions[decision] ?? [])) {
      values.set(output.name, {
        name: output.name,
        label: output.label,
        options: output.values.map((value) => ({
          value,
          label: output.labels?.[value] ?? { 'zh-CN': value, en: value },
        })),
      });
    }
    if (flow !== undefined) {
      values.set('outcome', {
        name: 'outcome',
        label: { 'zh-CN': '子流程的结果', en: 'Outcome of the sub-flow' },
      });
    }
  }
  return [...values.values()];
}

/** The outcomes a flow can end with, for pickers and for conditions. */
export function outcomesOf(process: FlowScope): string[] {
  const found = allNodes(process).flatMap((node) => settingsOf(node).outcome ?? []);
  return [...new Set(found)];
}
