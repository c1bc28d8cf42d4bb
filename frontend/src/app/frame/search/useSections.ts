import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/core/api/keys';
import { knownRecords, searchRecords } from '@/core/api/search';
import { recentRecords } from '@/core/recent/recentRecords';
import { useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { usePages } from '../navigation';
import { foundSections, pageEntries, recentEntries, type Section } from './entries';

interface Found {
  sections: Section[];
  /** Whether the answer to what stands there now is still to come. */
  searching: boolean;
  error: unknown;
}

/** What the search shows for a text: records and pages; for none, what was opened last and every page. */
export function useSections(app: string, text: string, limit: number, more?: string): Found {
  const t = useT('app.frame');
  const label = useLabel();
  const user = useUser().id;
  const pages = usePages();
  const [order] = useState(() => recentRecords(user));
  const unnamed = t('search.unnamed');
  const records = useQuery({
    queryKey: keys.search(app, text, limit),
    queryFn: ({ signal }) => searchRecords(text, app, limit, signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const recents = useQuery({
    queryKey: keys.recents(user, order),
    queryFn: ({ signal }) => knownRecords(order, signal),
    enabled: order.length > 0,
    staleTime: 0,
  });
  const found = text
    ? foundSections(records.data?.items ?? [], app, label, unnamed, more)
    : [
        {
          key: 'recent',
          title: t('search.recent'),
          shown: order.length,
          entries: recentEntries(recents.data?.items ?? [], order, label, unnamed),
        },
      ];
  const sections = [
    ...found,
    { key: 'pages', title: t('search.pages'), shown: pages.length, entries: pageEntries(pages, text) },
  ];
  return {
    sections: sections.filter((section) => section.entries.length > 0),
    searching: text !== '' && (records.isPending || records.isPlaceholderData),
    error: text ? records.error : null,
  };
}
