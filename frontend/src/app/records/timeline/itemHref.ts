import type { TimelineItem } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';

/** Where an item leads from any page; undefined when there is nothing to open. */
export function itemHref(app: string, item: TimelineItem): string | undefined {
  if (item.kind === 'todo' && item.id) return `/todos/${item.id}`;
  return item.table && item.id ? appPath.record(app, item.table, item.id) : undefined;
}

/** As {@link itemHref} on the page of the record, which also opens what belongs to the record itself. */
export function itemHrefOnPage(
  app: string,
  item: TimelineItem,
  parameters: URLSearchParams,
): string | undefined {
  const here = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    next.set(name, value);
    return `?${next.toString()}`;
  };
  switch (item.kind) {
    case 'case':
      return item.id && here('case', item.id);
    case 'touch':
      return item.id && here('message', item.id);
    case 'change':
      return here('tab', 'history');
    default:
      return itemHref(app, item);
  }
}
