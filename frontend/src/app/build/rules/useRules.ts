import { useQueries, useQueryClient } from '@tanstack/react-query';
import { getDocument, saveDocument } from '@/core/api/documents';
import type { Answer } from '@/core/api/http';
import { keys } from '@/core/api/keys';
import type { RuleDocument } from '@/rule/editor/RuleDocument';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useDocuments } from '../documents/useDocuments';

/** The draft rules in the order in which they run, as far as they are loaded. */
export function useRules(app: string) {
  const summaries = useDocuments(app);
  const rules = summaries.data?.filter((d) => d.kind === 'rule') ?? [];
  const loaded = useQueries({
    queries: rules.map((rule) => ({
      queryKey: [...keys.document(app, 'rule', rule.key), rule.version],
      queryFn: () => getDocument<RuleDocument>(app, 'rule', rule.key),
      staleTime: Infinity,
    })),
    combine: (results) => results.map((result) => result.data),
  });
  const rows = rules
    .map((summary, at) => ({ summary, rule: loaded[at]?.body }))
    .sort((a, b) => (a.rule?.order ?? 0) - (b.rule?.order ?? 0));
  return { query: summaries, rows, ready: loaded.every((answer) => answer !== undefined) };
}

/** Changes one draft rule from the list: reads it anew, so that nothing of a colleague's is overwritten. */
export function useChangeRule(app: string) {
  const client = useQueryClient();
  const t = useT('app.build');
  const { message } = useNotices();
  return async (key: string, change: (rule: RuleDocument) => RuleDocument) => {
    try {
      const { body, etag }: Answer<RuleDocument> = await getDocument<RuleDocument>(app, 'rule', key);
      await saveDocument(app, 'rule', key, change(body), etag);
    } catch (error) {
      void message.error(errorText(error, t));
    }
    await client.invalidateQueries({ queryKey: keys.documents(app), exact: true });
  };
}
