import { Popover } from 'antd';
import { ChartNoAxesColumn, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BoardDocument, DrillPoint, Widget, WidgetData } from '@/core/api/boards';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Bone } from '@/shared/ui/Skeleton';
import { widgetViewOf } from './registry';
import styles from './board.module.css';

interface Props {
  board: BoardDocument;
  widget: Widget;
  /** Undefined while loading. */
  data?: WidgetData;
  onDrill?: (point: DrillPoint) => void;
  /** On the right of the title. */
  menu?: ReactNode;
}

/** One widget in its frame: title, definition, figures. */
export function Tile({ board, widget, data, onDrill, menu }: Props) {
  const t = useT('report.viewer');
  const label = useLabel();
  const title = label(widget.title);
  const { Body } = widgetViewOf(widget.type);
  const set = widget.dataSet ? board.dataSets[widget.dataSet] : undefined;
  const definitions = (widget.measures ?? []).flatMap((key) => {
    const measure = set?.measures[key];
    return measure?.definition ? [{ name: label(measure.label, key), text: label(measure.definition) }] : [];
  });
  const issue = data?.issues?.[0];
  const empty = data && !data.kpi && widget.type !== 'text' && data.rows.length === 0;
  return (
    <section className={styles.tile} data-type={widget.type} aria-label={title}>
      <header className={styles.tileHead}>
        <h2>{title}</h2>
        {definitions.length > 0 && (
          <Popover
            trigger="click"
            content={
              <dl className={styles.definitions}>
                {definitions.map(({ name, text }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            }
          >
            <button type="button" className={styles.info} aria-label={t('definition', { title })}>
              <Info size={14} />
            </button>
          </Popover>
        )}
        {menu && <span className={styles.tileMenu}>{menu}</span>}
      </header>
      <div className={styles.tileBody}>
        {!data && <Bone height={widget.type === 'kpi' ? 36 : '100%'} radius={6} />}
        {issue && <EmptyState icon={ChartNoAxesColumn} title={issue.message} compact />}
        {!issue && empty && <EmptyState icon={ChartNoAxesColumn} title={t('noData')} compact />}
        {data && !issue && !empty && (
          <Body
            widget={widget}
            data={data}
            title={title}
            onDrill={
              onDrill &&
              ((point) => {
                onDrill({ ...point, widget: widget.id });
              })
            }
          />
        )}
      </div>
    </section>
  );
}
