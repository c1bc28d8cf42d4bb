import { useLanguage } from '@/shared/i18n/i18n';
import { formatMeasure } from '../format';
import type { WidgetBodyProps, WidgetView } from '../widgetView';
import styles from '../board.module.css';

function TableBody({ data, title, onDrill }: WidgetBodyProps) {
  const language = useLanguage();
  return (
    <div className={styles.tableBox} tabIndex={0} role="group" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column.key} scope="col" data-right={column.kind === 'measure'}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, index) => (
            <tr key={data.keys?.[index] ?? index}>
              {data.columns.map((column, at) => {
                const text = formatMeasure(row[at], column.format, language);
                if (column.kind === 'dimension') return <td key={column.key}>{text}</td>;
                const key = data.keys?.[index];
                const series = data.series?.[at - 1];
                return (
                  <td key={column.key} data-right="true">
                    {onDrill && row[at] ? (
                      <button
                        type="button"
                        className={styles.cellButton}
                        onClick={() => {
                          onDrill({ measure: column.key, key, series });
                        }}
                      >
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const tableView: WidgetView = { type: 'table', Body: TableBody, min: { w: 6, h: 4 } };
