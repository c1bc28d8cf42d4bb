import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { formatDecimal, formatPercent } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { formatMeasure } from '../format';
import { trendOf, type Trend } from '../trend';
import type { WidgetBodyProps, WidgetView } from '../widgetView';
import styles from '../board.module.css';

function Arrow({ direction, label }: { direction: Trend['direction']; label: string }) {
  if (direction === 'up') return <ArrowUp size={13} aria-label={label} />;
  if (direction === 'down') return <ArrowDown size={13} aria-label={label} />;
  return <ArrowRight size={13} aria-label={label} />;
}

function KpiBody({ data, onDrill }: WidgetBodyProps) {
  const t = useT('report.viewer');
  const language = useLanguage();
  const { kpi } = data;
  if (!kpi) return null;
  const trend = trendOf(kpi);
  const figure = formatMeasure(kpi.value, kpi.format, language);
  const change =
    trend &&
    (trend.points
      ? t('points', { count: Number(formatDecimal(Math.abs(trend.by) * 100, 'en', 1)) })
      : formatPercent(Math.abs(trend.by), language));
  const ratio = typeof kpi.numerator === 'number' && typeof kpi.denominator === 'number';
  return (
    <div className={styles.kpi}>
      <div className={styles.figureLine}>
        {onDrill && !ratio ? (
          <button
            type="button"
            className={styles.figure}
            title={t('drill')}
            onClick={() => {
              onDrill({ measure: kpi.measure });
            }}
          >
            {figure}
          </button>
        ) : (
          <span className={styles.figure}>{figure}</span>
        )}
        {ratio && (
          <span className={styles.kpiNote}>
            {formatDecimal(kpi.numerator ?? 0, language)} / {formatDecimal(kpi.denominator ?? 0, language)}
          </span>
        )}
      </div>
      <span className={styles.kpiNote}>
        {trend && (
          <span
            className={styles.trend}
            data-direction={trend.direction}
            title={t(`trend.${trend.direction}`)}
          >
            <Arrow direction={trend.direction} label={t(`trend.${trend.direction}`)} />
            {trend.direction === 'same' ? t('unchanged') : change}
            <em>{t('before')}</em>
          </span>
        )}
        {kpi.compared && !trend && <span>{t('nothingBefore')}</span>}
      </span>
    </div>
  );
}

export const kpiView: WidgetView = { type: 'kpi', Body: KpiBody, min: { w: 4, h: 3 } };
