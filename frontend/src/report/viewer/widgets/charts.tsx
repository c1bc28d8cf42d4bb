import { lazy, Suspense, useMemo } from 'react';
import { useLanguage } from '@/shared/i18n/i18n';
import { useMode } from '@/shared/theme/mode';
import { useMedia } from '@/shared/useMedia';
import { Bone } from '@/shared/ui/Skeleton';
import { chartOptions } from '../chart/options';
import type { WidgetBodyProps, WidgetView } from '../widgetView';

const Chart = lazy(() => import('../chart/Chart'));

function chartView(type: keyof typeof chartOptions, min: WidgetView['min']): WidgetView {
  function ChartBody({ data, title, onDrill }: WidgetBodyProps) {
    const mode = useMode();
    const language = useLanguage();
    const still = useMedia('(prefers-reduced-motion: reduce)');
    const option = useMemo(
      () => chartOptions[type](data, { mode, language, still }),
      [data, mode, language, still],
    );
    const pick = (row: number, column: number) => {
      const named = data.columns[0]?.kind === 'dimension';
      const measures = named ? data.columns.slice(1) : data.columns;
      const measure = measures[named ? column : row]?.key ?? measures[0]?.key ?? '';
      onDrill?.({ measure, key: named ? data.keys?.[row] : undefined, series: data.series?.[column] });
    };
    return (
      <Suspense fallback={<Bone height="100%" radius={8} />}>
        <Chart option={option} label={title} onPick={onDrill && pick} />
      </Suspense>
    );
  }
  return { type, Body: ChartBody, min };
}

export const lineView = chartView('line', { w: 6, h: 5 });
export const barView = chartView('bar', { w: 6, h: 5 });
export const stackedView = chartView('stacked', { w: 6, h: 5 });
export const pieView = chartView('pie', { w: 6, h: 5 });
export const funnelView = chartView('funnel', { w: 6, h: 5 });
