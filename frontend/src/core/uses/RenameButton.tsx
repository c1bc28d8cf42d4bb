import { Button } from 'antd';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { isRenamed } from '@/core/api/uses';
import type { DraftAddress } from '@/core/draft/useDraft';
import { useT } from '@/shared/i18n/i18n';
import { RenameDialog } from './RenameDialog';
import styles from './UseList.module.css';

export interface RenameButtonProps {
  address: DraftAddress;
  name: string;
  before: () => Promise<void>;
  onRenamed: (key: string) => void;
}

/** Shows the key of the document that is open, and gives it another one. Nothing for kinds that keep their key. */
export function RenameButton({ address: { app, kind, key }, name, before, onRenamed }: RenameButtonProps) {
  const t = useT('core.uses');
  const [open, setOpen] = useState(false);
  if (!isRenamed(kind)) return null;
  const says = t('rename.button', { key });
  return (
    <>
      <Button
        type="text"
        size="small"
        className={styles.button}
        icon={<KeyRound size={14} />}
        title={says}
        aria-label={says}
        onClick={() => {
          setOpen(true);
        }}
      />
      {open && (
        <RenameDialog
          app={app}
          kind={kind}
          current={key}
          name={name}
          before={before}
          onRenamed={onRenamed}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
