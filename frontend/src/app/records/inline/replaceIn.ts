import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '@/core/api/http';
import type { Rec } from '@/core/api/records';

type Pages = InfiniteData<Page<Rec>>;

function inPage(page: Page<Rec>, record: Rec): Page<Rec> {
  return page.items.some((item) => item.id === record.id)
    ? { ...page, items: page.items.map((item) => (item.id === record.id ? record : item)) }
    : page;
}

/** A cached list, in pages or as one, with the record as it is now. */
export function replaceIn(data: Pages | Page<Rec> | undefined, record: Rec): Pages | Page<Rec> | undefined {
  if (!data) return data;
  if ('pages' in data) return { ...data, pages: data.pages.map((page) => inPage(page, record)) };
  return 'items' in data ? inPage(data, record) : data;
}
