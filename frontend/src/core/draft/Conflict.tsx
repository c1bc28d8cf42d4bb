import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { getDocument, listDocuments, saveDocument } from '@/core/api/documents';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { Diff } from './Diff';
import styles from './Draft.module.css';
import type { TheirVersion } from './DraftSession';
import { freeKey } from './freeKey';
import { shortTime } from './shortTime';
import type { OpenDraft } from './useDraft';

export interface ConflictProps<C> {
  draft: OpenDraft<C>;
  theirs: TheirVersion;
  copyAs?: (content: C, key: string) => C;
  pathOf?: (key: string) => string;
}

/** Somebody else saved in between: says who and when, and lets the user choose. Nothing is lost by any choice. */
export function Conflict<C>({ draft, theirs, copyAs, pathOf }: ConflictProps<C>) {
  const t = useT('core.draft');
  const { message } = useNotices();
  const navigate = useNavigate();
  const [compared, setCompared] = useState<{ mine: string; theirs: string }>();
  const [looking, setLooking] = useState(false);
  const [busy, setBusy] = useState(false);
  const who = theirs.by ?? t('conflict.somebody');
  const at = theirs.at === undefined ? '' : shortTime(theirs.at);

  const guarded = (work: () => Promise<void>) => {
    setBusy(true);
    work()
      .catch((error: unknown) => message.error(errorText(error, t)))
      .finally(() => {
        setBusy(false);
      });
  };
  const look = async () => {
    setLooking(true);
    const mine = await draft.session.unsaved();
    const { body } = await getDocument(draft.app, draft.kind, draft.key);
    setCompared({ mine: asText(mine), theirs: asText(body) });
  };
  const copy = async () => {
    const mine = await draft.session.unsaved();
    if (mine === undefined || !copyAs || !pathOf) return;
    const { items } = await listDocuments(draft.app);
    const taken = items.filter((d) => d.kind === draft.kind).map((d) => d.key);
    const key = freeKey(`${draft.key.slice(0, 34)}_mine`, taken);
    await saveDocument(draft.app, draft.kind, key, copyAs(mine, key), undefined);
    draft.session.discard();
    void message.success(t('conflict.copied'));
    void navigate(pathOf(key));
  };
  const actions = (
    <>
      <Button
        size="small"
        disabled={busy}
        onClick={() => {
          guarded(() => draft.session.overwrite());
        }}
      >
        {t('conflict.overwrite')}
      </Button>
      {copyAs && (
        <Button
          size="small"
          disabled={busy}
          onClick={() => {
            guarded(copy);
          }}
        >
          {t('conflict.copy')}
        </Button>
      )}
      <Button
        size="small"
        disabled={busy}
        onClick={() => {
          draft.session.discard();
          draft.reload();
        }}
      >
        {t('conflict.take')}
      </Button>
    </>
  );
  return (
    <div className={styles.notice} data-tone="conflict" role="alert">
      <span className={styles.noticeText}>
        <b>{t('conflict.title', { who, at })}</b> {t('conflict.text')}
      </span>
      <Button
        size="small"
        type="primary"
        disabled={busy}
        onClick={() => {
          guarded(look);
        }}
      >
        {t('conflict.look')}
      </Button>
      {actions}
      <Drawer
        open={looking}
        size={720}
        title={t('conflict.title', { who, at })}
        footer={<div className={styles.drawerActions}>{actions}</div>}
        onClose={() => {
          setLooking(false);
        }}
      >
        {compared ? (
          <Diff
            before={compared.theirs}
            after={compared.mine}
            beforeLabel={who}
            afterLabel={t('conflict.mine')}
          />
        ) : (
          <Skeleton active />
        )}
      </Drawer>
    </div>
  );
}

const asText = (content: unknown) =>
  typeof content === 'string' ? content : JSON.stringify(content, null, 2);
