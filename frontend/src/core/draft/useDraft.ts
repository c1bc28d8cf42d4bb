import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getDocument, presentKey, saveDocument, type DocumentKind } from '@/core/api/documents';
import { keys } from '@/core/api/keys';
import { isApiError } from '@/core/api/problem';
import { DraftSession } from './DraftSession';
import { movedFrom } from './movedFrom';
import { forgetRescued, keepForLater, rescued, type Rescued } from './rescue';

/** Which draft is edited. */
export interface DraftAddress {
  app: string;
  kind: DocumentKind;
  key: string;
}

/** A draft that is open: what it held when it was loaded, and the session that saves what becomes of it. */
export interface OpenDraft<C> extends DraftAddress {
  content: C;
  session: DraftSession<C>;
  /** Grows each time the draft is loaded anew: editors start over with it. */
  epoch: number;
  /** Loads what the server has, over what is here. */
  reload: () => void;
  /** Work of an earlier visit that never reached the server. */
  earlier?: Rescued;
  /** The key somebody else has given it meanwhile. */
  moved?: string;
  /** What the server had of it when it was last loaded or saved here. */
  standing: () => C;
  /** Takes the earlier work as the content, or forgets it. */
  settleEarlier: (take: boolean) => void;
}

export type Draft<C> =
  | { phase: 'loading' }
  | { phase: 'failed'; error: unknown; retry: () => void }
  | { phase: 'open'; draft: OpenDraft<C> };

type Loaded<C> = Pick<OpenDraft<C>, 'content' | 'session' | 'earlier' | 'standing'> & {
  epoch: number;
  address: string;
};

/** The key of a document that is not there under its own. */
const nowCalled = async (app: string, kind: DocumentKind, key: string) =>
  (await presentKey(app, kind, key)) ?? movedFrom(app, kind, key);

/** Loads a draft and saves it by itself. Leaving the page saves; what cannot be saved is kept in this browser. */
export function useDraft<C>({ app, kind, key }: DraftAddress): Draft<C> {
  const client = useQueryClient();
  const [epoch, setEpoch] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<C>>();
  const [failure, setFailure] = useState<{ error: unknown; epoch: number }>();
  const address = `${app}/${kind}/${key}`;
  const [moved, setMoved] = useState<{ to: string; address: string }>();

  useEffect(() => {
    let gone = false;
    let session: DraftSession<C> | undefined;
    let standing: C;
    const send = async (content: C, version: string | number | undefined) => {
      const saved = await saveDocument(app, kind, key, content, version).catch(async (error: unknown) => {
        const to = isApiError(error, 404) ? await nowCalled(app, kind, key) : undefined;
        if (to !== undefined && !gone) setMoved({ to, address });
        throw error;
      });
      standing = content;
      forgetRescued(app, kind, key);
      void client.invalidateQueries({ queryKey: keys.documents(app), exact: true });
      void client.invalidateQueries({ queryKey: keys.catalog(app) });
      return saved;
    };
    getDocument<C>(app, kind, key).then(
      ({ body, etag }) => {
        if (gone) return;
        session = new DraftSession<C>(send, etag);
        standing = body;
        const earlier = rescued(app, kind, key);
        const known = { session, standing: () => standing, epoch, address };
        if (earlier?.onto === undefined || earlier.onto !== etag) {
          setLoaded({ content: body, earlier, ...known });
          return;
        }
        const content = earlier.content as C;
        setLoaded({ content, ...known });
        session.change(() => content);
      },
      (error: unknown) => {
        if (!gone) setFailure({ error, epoch });
      },
    );
    const rescue = async () => {
      const content = await session?.unsaved();
      if (content !== undefined) keepForLater(app, kind, key, content);
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (!session?.dirty) return;
      void rescue();
      void session.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      gone = true;
      window.removeEventListener('beforeunload', leave);
      const last = session;
      if (last?.dirty) void rescue().then(() => last.flush());
    };
  }, [app, kind, key, epoch, client, address]);

  const reload = () => {
    setEpoch((now) => now + 1);
  };
  if (failure?.epoch === epoch) return { phase: 'failed', error: failure.error, retry: reload };
  if (loaded?.epoch !== epoch || loaded.address !== address) return { phase: 'loading' };
  const settleEarlier = (take: boolean) => {
    const content = loaded.earlier?.content as C;
    forgetRescued(app, kind, key);
    setLoaded({ ...loaded, content: take ? content : loaded.content, earlier: undefined });
    if (take) loaded.session.change(() => content);
  };
  return {
    phase: 'open',
    draft: {
      app,
      kind,
      key,
      reload,
      settleEarlier,
      moved: moved?.address === address ? moved.to : undefined,
      ...loaded,
      epoch: epoch * 2 + (loaded.earlier ? 0 : 1),
    },
  };
}
