import { ApiError, type Issue } from '@/core/api/problem';
import type { SavedDocument } from '@/core/api/documents';

type Version = string | number;

/** Whose version stands in the way of ours, as the server told with its 412. */
export interface TheirVersion {
  version: Version;
  by?: string;
  at?: string;
}

export type SaveState =
  /** Nothing was changed since it was loaded. */
  | { kind: 'clean' }
  /** Changed; will be sent in a moment. */
  | { kind: 'pending' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  /** Could not be sent; is tried again by itself when the server could not be reached. */
  | { kind: 'failed'; error: ApiError }
  | { kind: 'conflict'; theirs: TheirVersion };

export interface DraftState {
  readonly save: SaveState;
  /** What the server found in the document as last saved. */
  readonly issues: readonly Issue[];
  /** The version the next save is based on. */
  readonly version: Version | undefined;
}

/** Sends the content as a new version of the draft; `version` undefined creates it. */
export type SaveDraft<C> = (content: C, version: Version | undefined) => Promise<SavedDocument>;

export interface DraftOptions {
  /** Milliseconds from the last change to the save. */
  delay?: number;
  /** Milliseconds until a save that did not reach the server is tried again. */
  retry?: number;
}

/**
 * Saves one draft by itself a moment after each change, one request at a time, always the newest content. Ends in no
 * state in which work is gone: a conflict keeps ours until the user has decided.
 */
export class DraftSession<C> {
  private state: DraftState;
  private newest: (() => C | Promise<C>) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly delay: number;
  private readonly retry: number;

  constructor(
    private readonly send: SaveDraft<C>,
    version: Version | undefined,
    options: DraftOptions = {},
  ) {
    this.delay = options.delay ?? 700;
    this.retry = options.retry ?? 5000;
    this.state = { save: { kind: 'clean' }, issues: [], version };
  }

  readonly current = (): DraftState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether something is here that the server does not have. */
  get dirty(): boolean {
    return this.newest !== undefined || this.running !== undefined;
  }

  /** The document changed; `content` is asked when the time to save has come. */
  change(content: () => C | Promise<C>): void {
    this.newest = content;
    if (this.state.save.kind === 'conflict') return;
    if (!this.running) this.set({ save: { kind: 'pending' } });
    this.schedule(this.delay);
  }

  /** What has not been saved yet, for keeping it elsewhere. */
  async unsaved(): Promise<C | undefined> {
    return this.newest?.();
  }

  /** Saves now what is not saved; resolves when the server has it or has refused. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.newest === undefined || this.state.save.kind === 'conflict') return;
    this.running = this.saveNewest(this.state.version);
    await this.running;
  }

  /** After a conflict: our content becomes the newest version, knowingly over theirs. */
  async overwrite(): Promise<void> {
    const { save } = this.state;
    if (save.kind !== 'conflict') return;
    this.set({ save: { kind: 'saving' }, version: save.theirs.version });
    await this.flush();
  }

  /** Forgets what was not saved: the user took theirs, or has our content as a copy. */
  discard(): void {
    clearTimeout(this.timer);
    this.newest = undefined;
    this.set({ save: { kind: 'clean' } });
  }

  private schedule(delay: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private async saveNewest(version: Version | undefined): Promise<void> {
    const taken = this.newest;
    if (!taken) return;
    this.newest = undefined;
    this.set({ save: { kind: 'saving' } });
    try {
      const saved = await this.send(await taken(), version);
      this.running = undefined;
      this.set({
        save: this.newest ? { kind: 'pending' } : { kind: 'saved', at: new Date(saved.updatedAt) },
        issues: saved.issues,
        version: saved.version,
      });
    } catch (error) {
      this.running = undefined;
      this.newest ??= taken;
      this.refused(error);
    }
  }

  private refused(error: unknown) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 412) {
      this.set({ save: { kind: 'conflict', theirs: theirsOf(error) } });
      return;
    }
    this.set({
      save: { kind: 'failed', error },
      issues: error.issues.length > 0 ? error.issues : this.state.issues,
    });
    if (error.status === 0 || error.status >= 500) this.schedule(this.retry);
  }

  private set(part: Partial<DraftState>) {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

function theirsOf(error: ApiError): TheirVersion {
  const current = (error.problem.current ?? {}) as {
    version?: Version;
    updatedBy?: unknown;
    updatedAt?: string;
  };
  const by = current.updatedBy;
  const name = typeof by === 'object' && by !== null ? (by as { name?: string }).name : by;
  return {
    version: current.version ?? '*',
    by: typeof name === 'string' ? name : undefined,
    at: current.updatedAt,
  };
}
