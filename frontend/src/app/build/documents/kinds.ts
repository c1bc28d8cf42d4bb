import { FileText, GitBranch, LayoutDashboard, Mail, Table2, Workflow, type LucideIcon } from 'lucide-react';
import type { DocumentKind } from '@/core/api/documents';

/** One kind of document that can be built, with its place in Build mode. */
export interface BuildKind {
  kind: DocumentKind;
  path: string;
  icon: LucideIcon;
}

export const buildKinds = [
  { kind: 'form', path: 'forms', icon: FileText },
  { kind: 'rule', path: 'rules', icon: GitBranch },
  { kind: 'flow', path: 'flows', icon: Workflow },
  { kind: 'message', path: 'messages', icon: Mail },
  { kind: 'decision', path: 'decisions', icon: Table2 },
  { kind: 'board', path: 'boards', icon: LayoutDashboard },
] as const satisfies BuildKind[];

export type BuiltKind = (typeof buildKinds)[number]['kind'];

export const isBuiltKind = (kind: string): kind is BuiltKind => buildKinds.some((k) => k.kind === kind);

const suffixes: Record<BuiltKind, [string, string]> = {
  form: ['forms/', '.form.json'],
  rule: ['rules/', '.rule.json'],
  flow: ['flows/', '.bpmn'],
  message: ['messages/', '.message.json'],
  decision: ['decisions/', '.dmn'],
  board: ['boards/', '.board.json'],
};

/** Which document a path inside a bundle means: `rules/high_risk.rule.json`. */
export function documentOfPath(path: string): { kind: BuiltKind; key: string } | undefined {
  for (const [kind, [folder, suffix]] of Object.entries(suffixes) as [BuiltKind, [string, string]][]) {
    if (path.startsWith(folder) && path.endsWith(suffix)) {
      return { kind, key: path.slice(folder.length, -suffix.length) };
    }
  }
  return undefined;
}
