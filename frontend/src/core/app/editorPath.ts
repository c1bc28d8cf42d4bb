const sections: Record<string, string> = {
  form: 'forms',
  rule: 'rules',
  flow: 'flows',
  message: 'messages',
  decision: 'decisions',
  board: 'boards',
};

/** The section and page of a document in Build mode: `rules/high_risk`; undefined for a kind that nobody builds. */
export function editorPath(kind: string, key: string): string | undefined {
  const section = sections[kind];
  return section && `${section}/${key}`;
}
