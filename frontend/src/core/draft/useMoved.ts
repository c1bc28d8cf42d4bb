import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { getDocument } from '@/core/api/documents';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import type { DraftGateProps } from './DraftGate';
import { noteMove } from './movedFrom';
import { keepForLater } from './rescue';
import type { OpenDraft } from './useDraft';

/**
 * Goes on where the draft is now, once somebody else has given it another key. What is not saved comes along: it is
 * taken there by itself where nobody has written anything since, and offered otherwise.
 */
export function useMoved<C>(
  { app, kind, key, moved, session, standing }: OpenDraft<C>,
  { copyAs, inPlaceOf, pathOf }: Pick<DraftGateProps<C>, 'copyAs' | 'inPlaceOf' | 'pathOf'>,
) {
  const t = useT('core.draft');
  const { message } = useNotices();
  const navigate = useNavigate();
  const follow = async (to: string) => {
    const mine = await session.unsaved();
    if (!copyAs || !pathOf || mine === undefined) return;
    const { body, etag } = await getDocument<C>(app, kind, to);
    const there = (content: C) => inPlaceOf?.(content, body) ?? copyAs(content, to);
    const untouched = JSON.stringify(body) === JSON.stringify(there(standing()));
    keepForLater(app, kind, to, there(mine), untouched ? etag : undefined);
    noteMove(app, kind, key, to);
    session.discard();
    void message.info(t('moved', { key: to }), 8);
    void navigate(pathOf(to), { replace: true });
  };
  useEffect(() => {
    // What fails stays on the page as it is: not saved.
    if (moved !== undefined) follow(moved).catch(() => undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each key it is given
  }, [moved]);
}
