import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useId, useState } from 'react';
import { keys } from '@/core/api/keys';
import { findUses } from '@/core/api/uses';
import { isKey } from '@/core/draft/freeKey';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { FirstInput } from '@/shared/ui/FirstInput';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { UseList } from './UseList';
import { useKeyRename, type KeyRename } from './useKeyRename';
import styles from './UseList.module.css';

export interface RenameDialogProps extends KeyRename {
  current: string;
  /** What people call it. */
  name: string;
  /** Saves what is being worked on, before documents are written anew. */
  before?: () => Promise<void>;
  onClose: () => void;
}

/** Asks for another key, and tells what says it and what follows. */
export function RenameDialog({ app, kind, current, name, before, onRenamed, onClose }: RenameDialogProps) {
  const t = useT('core.uses');
  const note = useId();
  const [text, setText] = useState(current);
  const [refusal, setRefusal] = useState<string>();
  const { rename, busy } = useKeyRename({ app, kind, onRenamed });
  const found = useQuery({
    queryKey: keys.usesOf(app, kind, current),
    queryFn: () => findUses(app, kind, current),
    staleTime: 0,
  });
  const problem = isKey(text) ? refusal : t('rename.shape');
  const ready = isKey(text) && text !== current;

  const submit = async () => {
    if (!ready || busy) return;
    try {
      await before?.();
      await rename(current, text);
      onClose();
    } catch (error) {
      setRefusal(errorText(error, t));
    }
  };
  return (
    <Modal
      open
      width={520}
      title={t('rename.title', { name })}
      okText={t('rename.ok')}
      okButtonProps={{ disabled: !ready, loading: busy }}
      cancelText={t('rename.cancel')}
      onCancel={onClose}
      onOk={() => void submit()}
    >
      <form
        className={styles.rename}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div>
          <FirstInput
            value={text}
            maxLength={40}
            spellCheck={false}
            status={problem ? 'error' : undefined}
            aria-label={t('rename.key')}
            aria-describedby={note}
            onChange={(event) => {
              setText(event.target.value);
              setRefusal(undefined);
            }}
          />
          <p id={note} className={styles.problem} data-bad={problem !== undefined} role="status">
            {problem ?? t(`rename.follows.${kind}`)}
          </p>
        </div>
        <section className={styles.question} aria-label={t('title')}>
          <h3>{t('rename.uses')}</h3>
          {found.isPending && <RowsSkeleton rows={2} />}
          {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
          {found.data &&
            (found.data.items.length + found.data.running.length === 0 ? (
              <p className={styles.places}>{t('none')}</p>
            ) : (
              <UseList app={app} found={found.data} aside />
            ))}
          {found.data && found.data.running.length > 0 && (
            <p className={styles.places}>{t('rename.running')}</p>
          )}
        </section>
      </form>
    </Modal>
  );
}
