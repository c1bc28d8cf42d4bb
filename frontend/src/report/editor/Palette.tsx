import {
  ChartColumn,
  ChartColumnStacked,
  ChartLine,
  ChartPie,
  Filter,
  Gauge,
  Table2,
  Type,
  type LucideIcon,
} from 'lucide-react';
import type { WidgetType } from '@/core/api/boards';
import { useT } from '@/shared/i18n/i18n';
import styles from './BoardEditor.module.css';
import { widgetNeeds } from './model/board';

export const widgetIcons: Record<WidgetType, LucideIcon> = {
  kpi: Gauge,
  line: ChartLine,
  bar: ChartColumn,
  stacked: ChartColumnStacked,
  pie: ChartPie,
  funnel: Filter,
  table: Table2,
  text: Type,
};

/** The drag carries the type of widget under this name. */
export const dragFormat = 'application/x-eddy-widget';

/** The types of widget: dragged onto the board, or added with a click. */
export function Palette({ onAdd }: { onAdd: (type: WidgetType) => void }) {
  const t = useT('report.editor');
  return (
    <aside className={styles.palette} aria-label={t('palette')}>
      <h3>{t('palette')}</h3>
      {widgetNeeds.map(({ type }) => {
        const Icon = widgetIcons[type];
        return (
          <button
            key={type}
            type="button"
            className={styles.type}
            draggable
            data-type={type}
            onDragStart={(event) => {
              event.dataTransfer.setData(dragFormat, type);
              event.dataTransfer.setData('text/plain', type);
              event.dataTransfer.effectAllowed = 'copy';
            }}
            onClick={() => {
              onAdd(type);
            }}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
            {t(`widget.${type}`)}
          </button>
        );
      })}
      <p className={styles.note}>{t('paletteHint')}</p>
    </aside>
  );
}
