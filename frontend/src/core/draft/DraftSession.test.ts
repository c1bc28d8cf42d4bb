import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/core/api/problem';
import type { SavedDocument } from '@/core/api/documents';
import { DraftSession, type SaveDraft } from './DraftSession';

const at = '2026-03-02T14:02:00+08:00';
const saved = (version: number): SavedDocument => ({ version, updatedAt: at, issues: [] });
const conflict = () =>
  new ApiError({
    status: 412,
    code: 'document.changed',
    current: { version: 7, updatedBy: { id: 'x', name: '李娜', username: 'lina' }, updatedAt: at },
  });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a draft', () => {
  it('is saved within a second after the last change, once, with the newest content', async () => {
    const send = vi.fn<SaveDraft<string>>(() => Promise.resolve(saved(2)));
    const draft = new DraftSession(send, 1);
    draft.change(() => 'a');
    await vi.advanceTimersByTimeAsync(500);
    draft.change(() => 'ab');
    expect(draft.current().save.kind).toBe('pending');
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls).toEqual([['ab', 1]]);
    expect(draft.current()).toMatchObject({ save: { kind: 'saved', at: new Date(at) }, version: 2 });
    expect(draft.dirty).toBe(false);
  });

  it('sends one request at a time and builds on the version of the one before', async () => {
    let finish: (saved: SavedDocument) => void = () => undefined;
    const send = vi.fn<SaveDraft<string>>(() => new Promise((resolve) => (finish = resolve)));
    const draft = new DraftSession(send, 1);
    draft.change(() => 'a');
    await vi.advanceTimersByTimeAsync(1000);
    draft.change(() => 'b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(send).toHaveBeenCalledTimes(1);
    finish(saved(2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    finish(saved(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(draft.current()).toMatchObject({ save: { kind: 'saved' }, version: 3 });
  });

  it('shows what the server found', async () => {
    const issue = { severity: 'ERROR' as const, code: 'rule.tag', place: '/then/0', message: 'x' };
    const draft = new DraftSession(() => Promise.resolve({ ...saved(2), issues: [issue] }), 1);
    draft.change(() => 'a');
    await draft.flush();
    expect(draft.current().issues).toEqual([issue]);
  });

  it('tells who saved in between and sends nothing more until the user has decided', async () => {
    const send = vi.fn(() => Promise.reject(conflict()));
    const draft = new DraftSession<string>(send, 1);
    draft.change(() => 'mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(draft.current().save).toEqual({ kind: 'conflict', theirs: { version: 7, by: '李娜', at } });
    draft.change(() => 'mine too');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(await draft.unsaved()).toBe('mine too');
  });

  it('overwrites knowingly, over exactly the version the user was told of', async () => {
    const send = vi.fn((_content: string, version: string | number | undefined) =>
      version === 7 ? Promise.resolve(saved(8)) : Promise.reject(conflict()),
    );
    const draft = new DraftSession(send, 1);
    draft.change(() => 'mine');
    await draft.flush();
    await draft.overwrite();
    expect(send.mock.lastCall).toEqual(['mine', 7]);
    expect(draft.current()).toMatchObject({ save: { kind: 'saved' }, version: 8 });
  });

  it('has nothing left to save once the user took theirs', async () => {
    const draft = new DraftSession<string>(() => Promise.reject(conflict()), 1);
    draft.change(() => 'mine');
    await draft.flush();
    draft.discard();
    expect(draft.dirty).toBe(false);
  });

  it('keeps trying while the server cannot be reached, and loses nothing', async () => {
    let reachable = false;
    const send = vi.fn(() =>
      reachable ? Promise.resolve(saved(2)) : Promise.reject(new ApiError({ status: 0, code: 'network' })),
    );
    const draft = new DraftSession<string>(send, 1);
    draft.change(() => 'a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(draft.current().save.kind).toBe('failed');
    expect(draft.dirty).toBe(true);
    reachable = true;
    await vi.advanceTimersByTimeAsync(6000);
    expect(draft.current().save.kind).toBe('saved');
  });

  it('does not repeat what the server refused for its content, and shows why', async () => {
    const issue = { severity: 'ERROR' as const, code: 'x', message: 'no' };
    const send = vi.fn(() => Promise.reject(new ApiError({ status: 422, code: 'invalid', issues: [issue] })));
    const draft = new DraftSession<string>(send, 1);
    draft.change(() => 'a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(draft.current().issues).toEqual([issue]);
  });

  it('waits for a content that takes time to write', async () => {
    const send = vi.fn<SaveDraft<string>>(() => Promise.resolve(saved(2)));
    const draft = new DraftSession(send, 1);
    draft.change(() => Promise.resolve('<xml/>'));
    await draft.flush();
    expect(send).toHaveBeenCalledWith('<xml/>', 1);
  });
});
