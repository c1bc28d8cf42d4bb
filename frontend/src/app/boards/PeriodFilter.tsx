import { Select } from 'antd';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '@/shared/i18n/i18n';
import { Bone } from '@/shared/ui/Skeleton';
import { presets, type ChosenPeriod } from './period';

const DateRange = lazy(() => import('./DateRange'));

/** The last n days, or from one day to another; stays in the URL. */
export function PeriodFilter({ period }: { period: ChosenPeriod }) {
  const t = useT('app.boards');
  const [, setParameters] = useSearchParams();
  const { days, from = '', to = '' } = period;
  const known = presets.some((preset) => Number(preset) === days);
  const options = [
    ...presets.map((preset) => ({
      value: preset as string,
      label: t('lastDays', { count: Number(preset) }),
    })),
    ...(days && !known ? [{ value: String(days), label: t('lastDays', { count: days }) }] : []),
    { value: 'custom', label: t('custom') },
  ];
  return (
    <>
      <Select<string>
        value={days ? String(days) : 'custom'}
        options={options}
        aria-label={t('period')}
        style={{ minWidth: 132 }}
        onChange={(value) => {
          setParameters(value === 'custom' ? { from, to } : { days: value }, { replace: true });
        }}
      />
      {!days && (
        <Suspense fallback={<Bone width={240} height={32} radius={6} />}>
          <DateRange
            from={from}
            to={to}
            onChange={(range) => {
              setParameters(range, { replace: true });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
