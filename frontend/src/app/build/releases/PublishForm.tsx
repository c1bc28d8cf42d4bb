import { Button, Input } from 'antd';
import { Rocket } from 'lucide-react';
import { useState } from 'react';
import type { Change } from '@/core/api/documents';
import { useT } from '@/shared/i18n/i18n';
import { MenuOffers } from './MenuOffers';
import { useProposedNote } from './proposedNote';
import styles from './Releases.module.css';
import type { MenuOffer } from './useMenuOffer';

interface Props {
  changes: Change[];
  /** Number of the release this will be. */
  number: number;
  /** What stands beside the button. */
  hint: string;
  blocked: boolean;
  busy: boolean;
  menu: MenuOffer;
  onPublish: (note: string) => void;
}

/** The note of a release, which begins with what changed, and the button that publishes it. */
export function PublishForm({ changes, number, hint, blocked, busy, menu, onPublish }: Props) {
  const t = useT('app.build');
  const proposed = useProposedNote(changes);
  const [typed, setTyped] = useState<string>();
  const note = typed ?? proposed;
  return (
    <form
      className={styles.publish}
      onSubmit={(event) => {
        event.preventDefault();
        onPublish(note.trim());
      }}
    >
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 5 }}
        value={note}
        maxLength={500}
        placeholder={t('releases.notePlaceholder')}
        aria-label={t('releases.note')}
        onFocus={(event) => {
          if (typed === undefined) event.target.select();
        }}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <MenuOffers offer={menu} />
      <div className={styles.publishLine}>
        <span className={styles.quiet}>{note.trim() === '' ? t('releases.wantsNote') : hint}</span>
        <Button
          type="primary"
          htmlType="submit"
          icon={<Rocket size={16} />}
          loading={busy}
          disabled={blocked || note.trim() === ''}
        >
          {t('releases.publish', { number })}
        </Button>
      </div>
    </form>
  );
}
