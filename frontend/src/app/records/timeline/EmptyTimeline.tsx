import { Button } from 'antd';
import { History } from 'lucide-react';
import type { TimelineCount } from '@/core/api/timeline';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import type { TimelineView } from './useTimeline';

const sum = (counts: TimelineCount[]) => counts.reduce((total, { count }) => total + count, 0);

const cleared = {
  kinds: { kinds: [] },
  period: { from: undefined, until: undefined },
  search: { search: '' },
};

/** Nothing to see: whether nothing happened, or which filters hide how much. */
export function EmptyTimeline({ view }: { view: TimelineView }) {
  const t = useT('app.records');
  const { narrowed, counts, whole, change } = view;
  const hidden = sum(whole);
  if (narrowed.length === 0 || (whole.length > 0 && hidden === 0)) {
    return <EmptyState icon={History} title={t('page.nothingYet')} compact />;
  }
  // What holds the text and lies in the period is hidden by the kinds alone.
  const byKinds = sum(counts) > 0;
  const culprits = byKinds ? (['kinds'] as const) : narrowed.filter((part) => part !== 'kinds');
  return (
    <EmptyState
      icon={History}
      title={t('timeline.hidden', { number: (byKinds ? sum(counts) : hidden).toLocaleString() })}
      text={t('timeline.hiddenBy', { filters: culprits.map((part) => t(`timeline.by.${part}`)).join(' · ') })}
      compact
    >
      {culprits.map((part) => (
        <Button
          key={part}
          onClick={() => {
            change(cleared[part]);
          }}
        >
          {t(`timeline.clear.${part}`)}
        </Button>
      ))}
    </EmptyState>
  );
}
