import type { TimelineItem } from '@/core/api/records';
import { formatDate } from '@/shared/format/time';
import { useLanguage } from '@/shared/i18n/i18n';
import { useNow } from '@/shared/useNow';
import { foldEvents } from './timeline/foldEvents';
import { itemHref } from './timeline/itemHref';
import { TimelineRow } from './timeline/TimelineRow';
import styles from './timeline/timeline.module.css';
import { dayName, groupByDay } from './timelineDays';

interface Props {
  app: string;
  items: TimelineItem[];
  /** Where an item leads; to its own page when not given. */
  hrefOf?: (item: TimelineItem) => string | undefined;
}

/** What happened, newest first, day by day. */
export function Timeline({ app, items, hrefOf = (item) => itemHref(app, item) }: Props) {
  const language = useLanguage();
  const now = useNow(60_000);
  return (
    <div className={styles.timeline}>
      {groupByDay(items).map((day) => (
        <section key={day.date}>
          <h3 className={styles.day} title={day.date}>
            {dayName(new Date(day.items[0]?.at ?? now), now, language) ?? formatDate(day.date)}
          </h3>
          <ol>
            {foldEvents(day.items).map((folded, index) => (
              <TimelineRow
                key={`${folded.item.kind}-${folded.item.id ?? folded.item.at}-${index}`}
                folded={folded}
                href={hrefOf(folded.item)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
