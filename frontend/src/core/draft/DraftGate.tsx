import { Button } from 'antd';
import { Fragment, useSyncExternalStore, type ReactNode } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { Conflict } from './Conflict';
import styles from './Draft.module.css';
import { shortTime } from './shortTime';
import { useDraft, type DraftAddress, type OpenDraft } from './useDraft';
import { useMoved } from './useMoved';

export interface DraftGateProps<C> {
  address: DraftAddress;
  children: (draft: OpenDraft<C>) => ReactNode;
  /** The content under another key, for keeping mine as a copy; left out where there is only one of this kind. */
  copyAs?: (content: C, key: string) => C;
  /** The content as that of a document which stands; a copy under its key when left out. */
  inPlaceOf?: (content: C, there: C) => C;
  /** The page that edits another document of this kind. */
  pathOf?: (key: string) => string;
}

/** Opens a draft for its editor, and settles what stands in the way: loading, errors, earlier work, conflicts. */
export function DraftGate<C>({ address, ...rest }: DraftGateProps<C>) {
  const state = useDraft<C>(address);
  if (state.phase === 'loading') return <PageSkeleton />;
  if (state.phase === 'failed') return <ErrorState error={state.error} onRetry={state.retry} fullPage />;
  return <OpenGate draft={state.draft} {...rest} />;
}

interface OpenGateProps<C> extends Omit<DraftGateProps<C>, 'address'> {
  draft: OpenDraft<C>;
}

function OpenGate<C>({ draft, children, copyAs, inPlaceOf, pathOf }: OpenGateProps<C>) {
  const t = useT('core.draft');
  const { save } = useSyncExternalStore(draft.session.subscribe, draft.session.current);
  useMoved(draft, { copyAs, inPlaceOf, pathOf });
  return (
    <div className={styles.gate}>
      {draft.earlier && (
        <div className={styles.notice} role="status">
          <span className={styles.noticeText}>{t('earlier.text', { at: shortTime(draft.earlier.at) })}</span>
          <Button
            size="small"
            type="primary"
            onClick={() => {
              draft.settleEarlier(true);
            }}
          >
            {t('earlier.take')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              draft.settleEarlier(false);
            }}
          >
            {t('earlier.forget')}
          </Button>
        </div>
      )}
      {save.kind === 'conflict' && (
        <Conflict draft={draft} theirs={save.theirs} copyAs={copyAs} pathOf={pathOf} />
      )}
      <Fragment key={draft.epoch}>{children(draft)}</Fragment>
    </div>
  );
}
