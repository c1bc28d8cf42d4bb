import {
  Activity,
  CircleDot,
  FilePlus2,
  ListTodo,
  MessageSquare,
  PencilLine,
  Send,
  Tag,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import type { TimelineItem, TimelineKind } from '@/core/api/records';
import { formatClock, formatDate, formatDateTime } from '@/shared/format/time';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useTagLabels } from './useTagLabels';
import { dayName, groupByDay } from './timelineDays';
import { useNow } from '@/shared/useNow';
import styles from './records.module.css';

const icons: Record<TimelineKind, LucideIcon> = {
  event: Activity,
  record: FilePlus2,
  touch: Send,
  todo: ListTodo,
  tag: Tag,
  case: Workflow,
  change: PencilLine,
  comment: MessageSquare,
};

interface Props {
  app: string;
  items: TimelineItem[];
}

/** What happened, newest first, day by day. */
export function Timeline({ app, items }: Props) {
  const tagLabel = useTagLabels(app);
  const t = useT('app.records');
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
            {day.items.map((item, index) => {
              const Icon = icons[item.kind] ?? CircleDot;
              return (
                <li key={item.id ? `${item.kind}-${item.id}-${index}` : index} data-kind={item.kind}>
                  <span className={styles.timelineIcon}>
                    <Icon size={14} aria-label={t(`kind.${item.kind}`)} />
                  </span>
                  <div>
                    <p>{item.title}</p>
                    {item.detail && (
                      <small>{item.kind === 'tag' ? tagLabel(item.detail) : item.detail}</small>
                    )}
                  </div>
                  <time dateTime={item.at} title={formatDateTime(item.at)}>
                    {formatClock(item.at)}
                  </time>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
