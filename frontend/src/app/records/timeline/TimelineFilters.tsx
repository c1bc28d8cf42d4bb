import { Button, Input, Select } from 'antd';
import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { formatDate } from '@/shared/format/time';
import { useT } from '@/shared/i18n/i18n';
import { Bone } from '@/shared/ui/Skeleton';
import { useNow } from '@/shared/useNow';
import { useClearableInput } from '@/shared/ui/useClearable';
import { KindChips } from './KindChips';
import { lastDays, presetOf, presets } from './timelineState';
import type { TimelineView } from './useTimeline';
import styles from './timeline.module.css';

const DateRange = lazy(() => import('@/app/boards/DateRange'));
const typingPause = 300;

/** A period, a text and the kinds; all hold together. */
export function TimelineFilters({ view }: { view: TimelineView }) {
  const t = useT('app.records');
  const { filter, narrowed, change, counts } = view;
  return (
    <>
      <div className={styles.filters}>
        <SearchText view={view} />
        <Period view={view} />
        {narrowed.length > 0 && (
          <Button
            type="text"
            onClick={() => {
              change({ kinds: [], from: undefined, until: undefined, search: '' });
            }}
          >
            {t('shared:action.clearFilters')}
          </Button>
        )}
      </div>
      <KindChips
        counts={counts}
        chosen={filter.kinds ?? []}
        onChoose={(kinds) => {
          change({ kinds });
        }}
      />
    </>
  );
}

function SearchText({ view: { filter, change } }: { view: TimelineView }) {
  const t = useT('app.records');
  const clearable = useClearableInput();
  const search = filter.search ?? '';
  const [typed, setTyped] = useState(search);
  const [known, setKnown] = useState(search);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(pause.current);
    },
    [],
  );
  if (search !== known) {
    setKnown(search);
    // Cleared from elsewhere, the box is emptied, too.
    if (search === '') setTyped('');
  }
  return (
    <Input
      className={styles.search}
      allowClear={clearable}
      maxLength={200}
      prefix={<Search size={14} aria-hidden="true" />}
      placeholder={t('timeline.search')}
      aria-label={t('timeline.search')}
      value={typed}
      onChange={(event) => {
        const { value } = event.target;
        setTyped(value);
        clearTimeout(pause.current);
        pause.current = setTimeout(() => {
          change({ search: value.trim() });
        }, typingPause);
      }}
    />
  );
}

function Period({ view: { filter, change } }: { view: TimelineView }) {
  const t = useT('app.records');
  const today = useNow(3_600_000);
  const preset = presetOf(filter, today);
  const options = [
    { value: 'all', label: t('timeline.always') },
    ...presets.map((days) => ({ value: String(days), label: t('timeline.lastDays', { count: days }) })),
    { value: 'custom', label: t('timeline.custom') },
  ];
  return (
    <>
      <Select<string>
        className={styles.period}
        value={preset}
        options={options}
        aria-label={t('timeline.period')}
        onChange={(value) => {
          if (value === 'all') change({ from: undefined, until: undefined });
          else if (value === 'custom') change({ from: lastDays(30, today).from, until: formatDate(today) });
          else change(lastDays(Number(value), today));
        }}
      />
      {preset === 'custom' && (
        <Suspense fallback={<Bone width={240} height={32} radius={6} />}>
          <DateRange
            from={filter.from ?? formatDate(today)}
            to={filter.until ?? formatDate(today)}
            onChange={({ from, to }) => {
              change({ from, until: to });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
