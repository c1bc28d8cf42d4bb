import { afterEach, beforeEach, vi } from 'vitest';

/** Answers for the product in tests, as far as designers ask it: the live form, if there is one, and who uses a field. */
export function servedUses() {
  const served: { live: object; uses: object[] } = { live: {}, uses: [] };
  beforeEach(() => {
    served.live = { status: 404 };
    served.uses = [];
    vi.stubGlobal('fetch', (url: string) => {
      const answer = url.includes('/uses/') ? { items: served.uses, running: [] } : served.live;
      const status = 'status' in answer ? 404 : 200;
      return Promise.resolve(
        new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } }),
      );
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  return served;
}
