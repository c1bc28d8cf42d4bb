import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '@/core/api/keys';
import { previewMessage, type MessageDocument, type WrittenMessage } from '@/core/api/messages';
import { queryRecords } from '@/core/api/records';
import { languages, type Language } from '@/shared/i18n/language';

export interface PreviewedCustomer {
  id: string;
  title: string;
}

export interface LanguagePreview {
  data?: WrittenMessage;
  error?: unknown;
  fetching: boolean;
}

/** How a customer reads a message, in each language it has. */
export interface MessagePreviews {
  customer?: PreviewedCustomer;
  /** Whether it is known if there is any customer. */
  settled: boolean;
  choose: (customer: PreviewedCustomer) => void;
  byLanguage: Partial<Record<Language, LanguagePreview>>;
}

const pauseMs = 400;

/** Asks the server for the texts a moment after the last change; begins with the newest customer. */
export function usePreview(app: string, form: string | undefined, message: MessageDocument): MessagePreviews {
  const [chosen, choose] = useState<PreviewedCustomer>();
  const [asked, setAsked] = useState(message);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(message);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [message]);
  const query = { limit: 1 };
  const newest = useQuery({
    queryKey: [...keys.recordList(app, form ?? '', query), 'first'],
    queryFn: async ({ signal }) => (await queryRecords(app, form ?? '', query, signal)).items[0] ?? null,
    enabled: form !== undefined,
  });
  const customer = chosen ?? newest.data ?? undefined;
  const record = customer?.id;
  const byLanguage = useQueries({
    queries: languages.map((locale) => ({
      queryKey: ['app', app, 'messages', 'preview', record, locale, asked],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        previewMessage(app, { document: asked, record: record ?? '', locale }, signal),
      enabled: record !== undefined && Boolean(asked.body[locale]),
      placeholderData: keepPreviousData,
      retry: false,
    })),
    combine: (answers) =>
      Object.fromEntries(
        languages.flatMap((language, at) => {
          const answer = answers[at];
          if (!asked.body[language] || !answer) return [];
          const { data, error, isFetching } = answer;
          return [
            [language, { data: error ? undefined : data, error: error ?? undefined, fetching: isFetching }],
          ];
        }),
      ) as Partial<Record<Language, LanguagePreview>>,
  });
  return { customer, settled: newest.isFetched || form === undefined, choose, byLanguage };
}
