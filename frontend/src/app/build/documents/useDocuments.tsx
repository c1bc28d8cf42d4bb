import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import {
  deleteDocument,
  getDocument,
  formerKeys,
  listDocuments,
  saveDocument,
  type DocumentKind,
  type DocumentSummary,
} from '@/core/api/documents';
import { keys } from '@/core/api/keys';
import { freeKey, keyFrom } from '@/core/draft/freeKey';
import { latinOf } from '@/core/draft/latin';
import { useDeleteQuestion } from '@/core/uses/useDeleteQuestion';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';

const undoSeconds = 10;

export function useDocuments(app: string) {
  return useQuery({
    queryKey: keys.documents(app),
    queryFn: () => listDocuments(app),
    select: (a) => a.items,
  });
}

/**
 * Creating, duplicating and deleting documents. Deleting what nothing uses asks nothing: it can be undone for ten
 * seconds.
 */
export function useDocumentActions(app: string) {
  const t = useT('app.build');
  const client = useQueryClient();
  const { notification, message } = useNotices();
  const documents = useDocuments(app).data ?? [];
  const mayDelete = useDeleteQuestion(app);

  const stale = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.documents(app) }),
      client.invalidateQueries({ queryKey: keys.catalog(app) }),
    ]);
  const failed = (error: unknown) => {
    void message.error(errorText(error, t));
  };

  /** The keys of its kind, and those that others had before. */
  const takenKeys = async (kind: DocumentKind): Promise<string[]> => [
    ...documents.filter((d) => d.kind === kind).map((d) => d.key),
    ...(await formerKeys(app, kind).catch(() => [])),
  ];

  /** Creates a document under a free key made of its name; answers the key, or undefined when it failed. */
  const create = async (
    kind: DocumentKind,
    label: Label,
    make: (key: string) => unknown,
  ): Promise<string | undefined> => {
    const taken = await takenKeys(kind);
    const words = await latinOf(label.en ?? label['zh-CN'] ?? '');
    const key = freeKey(keyFrom(words, kind), taken);
    try {
      await saveDocument(app, kind, key, make(key), undefined);
      await stale();
      return key;
    } catch (error) {
      failed(error);
      return undefined;
    }
  };

  /** Creates a copy beside the document; answers its key, or undefined when it failed. */
  const duplicate = async (
    { kind, key, label }: DocumentSummary,
    copyAs: (content: unknown, key: string, label: Label) => unknown,
  ): Promise<string | undefined> => {
    try {
      const { body } = await getDocument(app, kind, key);
      const named: Label = {
        'zh-CN': `${label['zh-CN'] ?? label.en ?? key}（副本）`,
        en: `${label.en ?? label['zh-CN'] ?? key} (copy)`,
      };
      const taken = await takenKeys(kind);
      const free = freeKey(`${key.slice(0, 34)}_copy`, taken);
      await saveDocument(app, kind, free, copyAs(body, free, named), undefined);
      await stale();
      return free;
    } catch (error) {
      failed(error);
      return undefined;
    }
  };

  const remove = async (kind: DocumentKind, key: string, name: string) => {
    const target = kind === 'app' || kind === 'case' || kind === 'rule' ? undefined : kind;
    if (target && !(await mayDelete({ kind: target, key, name }, `${kind}/${key}`))) return;
    try {
      const { body, etag } = await getDocument(app, kind, key);
      await deleteDocument(app, kind, key, etag ?? '*', true);
      await stale();
      const notice = `deleted-${kind}-${key}`;
      const restore = async () => {
        notification.destroy(notice);
        await saveDocument(app, kind, key, body, undefined).catch(failed);
        await stale();
      };
      notification.info({
        key: notice,
        title: t('deleted', { name }),
        duration: undoSeconds,
        actions: (
          <Button size="small" type="primary" onClick={() => void restore()}>
            {t('undo')}
          </Button>
        ),
      });
    } catch (error) {
      failed(error);
    }
  };

  return { create, duplicate, remove };
}
