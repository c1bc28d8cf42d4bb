/** Work that could not be saved, kept in this browser until its document is opened again. */
export interface Rescued {
  content: unknown;
  at: string;
  /** The version of the draft it was made on, where that is known: over this one it is taken without a question. */
  onto?: string | number;
}

const name = (app: string, kind: string, key: string) => `eddy.rescue.${app}.${kind}.${key}`;

export function keepForLater(
  app: string,
  kind: string,
  key: string,
  content: unknown,
  onto?: string | number,
): void {
  const kept: Rescued = { content, at: new Date().toISOString(), onto };
  localStorage.setItem(name(app, kind, key), JSON.stringify(kept));
}

export function rescued(app: string, kind: string, key: string): Rescued | undefined {
  const text = localStorage.getItem(name(app, kind, key));
  return text === null ? undefined : (JSON.parse(text) as Rescued);
}

export function forgetRescued(app: string, kind: string, key: string): void {
  localStorage.removeItem(name(app, kind, key));
}
