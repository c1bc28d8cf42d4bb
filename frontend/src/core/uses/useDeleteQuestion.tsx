import { useQueryClient } from '@tanstack/react-query';
import { keys } from '@/core/api/keys';
import { findUses, type FoundUses, type TargetKind } from '@/core/api/uses';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { UseList } from './UseList';
import styles from './UseList.module.css';

export interface Deleted {
  kind: TargetKind;
  /** Of a field `form.field`. */
  key: string;
  name: string;
}

/**
 * Answers whether something may be deleted: at once when nothing uses it, else after a question that shows where it is
 * used. The uses inside of `within` go with it and are not asked about.
 */
export function useDeleteQuestion(app: string) {
  const t = useT('core.uses');
  const { modal } = useNotices();
  const client = useQueryClient();

  const usesOf = async ({ kind, key }: Deleted, within?: string): Promise<FoundUses> => {
    const found = await client.fetchQuery({
      queryKey: keys.usesOf(app, kind, key),
      queryFn: () => findUses(app, kind, key),
      staleTime: 0,
    });
    return { ...found, items: found.items.filter((one) => `${one.kind}/${one.key}` !== within) };
  };

  return async (deleted: Deleted, within?: string): Promise<boolean> => {
    // Who cannot be asked keeps nobody from working: publishing will tell what is missing.
    const found = await usesOf(deleted, within).catch(() => ({ items: [], running: [] }));
    if (found.items.length === 0) return true;
    return new Promise((resolve) => {
      void modal.confirm({
        title: t('delete.title', { name: deleted.name }),
        width: 520,
        content: (
          <div className={styles.question}>
            <p>{t('delete.text')}</p>
            <UseList app={app} found={found} aside />
            {found.running.length > 0 && <p className={styles.places}>{t('delete.cases')}</p>}
          </div>
        ),
        okText: t('delete.anyway'),
        okButtonProps: { danger: true },
        cancelText: t('cancel'),
        autoFocusButton: 'cancel',
        onOk: () => {
          resolve(true);
        },
        onCancel: () => {
          resolve(false);
        },
      });
    });
  };
}
