import {
  Activity,
  ChevronDown,
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
import { useState } from 'react';
import { Link } from 'react-router';
import type { TimelineItem, TimelineKind } from '@/core/api/records';
import { formatClock, formatDateTime } from '@/shared/format/time';
import { useT } from '@/shared/i18n/i18n';
import type { Folded } from './foldEvents';
import styles from './timeline.module.css';

export const kindIcons: Record<TimelineKind, LucideIcon> = {
  event: Activity,
  record: FilePlus2,
  touch: Send,
  todo: ListTodo,
  tag: Tag,
  case: Workflow,
  change: PencilLine,
  comment: MessageSquare,
};

/** So many times of folded events are shown at most. */
const most = 100;

interface Props {
  folded: Folded;
  href?: string;
}

/** One thing that happened, or the same thing several times over. */
export function TimelineRow({ folded: { item, all }, href }: Props) {
  const t = useT('app.records');
  const Icon = kindIcons[item.kind] ?? CircleDot;
  return (
    <li data-kind={item.kind}>
      <span className={styles.icon}>
        <Icon size={14} aria-label={t(`kind.${item.kind}`)} />
      </span>
      <div>
        <p>{href && all.length === 1 ? <Link to={href}>{item.title}</Link> : item.title}</p>
        {item.detail && <small>{item.detail}</small>}
        {item.kind === 'touch' && item.state && (
          <small>{t(`timeline.touch.${item.state}`, { defaultValue: item.state })}</small>
        )}
        {all.length > 1 && <Times items={all} />}
      </div>
      <time dateTime={item.at} title={formatDateTime(item.at)}>
        {formatClock(item.at)}
      </time>
    </li>
  );
}

/** How often, and on asking when. */
function Times({ items }: { items: TimelineItem[] }) {
  const t = useT('app.records');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.times}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('timeline.times', { count: items.length })}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {open && (
        <small>
          {items
            .slice(0, most)
            .map(({ at }) => formatClock(at))
            .join(' · ')}
        </small>
      )}
    </>
  );
}
