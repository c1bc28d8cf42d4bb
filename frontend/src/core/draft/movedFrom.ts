/** Keys that documents had before they were followed to another one, by `app/kind/key`; as long as the page stands. */
const keys = new Map<string, string>();

const name = (app: string, kind: string, key: string) => `${app}/${kind}/${key}`;

export const noteMove = (app: string, kind: string, from: string, to: string) =>
  keys.set(name(app, kind, to), from);

/** What the document was called before; a change of its key that is taken back leads there again. */
export const movedFrom = (app: string, kind: string, key: string) => keys.get(name(app, kind, key));
