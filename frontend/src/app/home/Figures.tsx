import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type { App } from '@/core/api/apps';
import { getBoard, getBoardData } from '@/core/api/boards';
import { keys } from '@/core/api/keys';
import { appPath } from '@/core/app/useApp';
import { readPeriod } from '@/app/boards/period';
import { Tile } from '@/report/viewer';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import styles from './home.module.css';

/** The figures of the app's first board. */
export function Figures({ app }: { app: App }) {
  const t = useT('app.home');
  const label = useLabel();
  const language = useLanguage();
  const navigate = useNavigate();
  const key = app.navigation.find((item) => item.board)?.board ?? '';
  const board = useQuery({
    queryKey: keys.board(app.key, key),
    queryFn: () => getBoard(app.key, key),
    enabled: key !== '',
  });
  const chosen = board.data && readPeriod(board.data, new URLSearchParams(), new Date());
  const period = chosen ? { from: chosen.from, to: chosen.to } : {};
  const data = useQuery({
    queryKey: keys.boardData(app.key, key, period, language),
    queryFn: () => getBoardData(app.key, key, period, language),
    enabled: board.isSuccess,
    placeholderData: (previous) => previous,
  });
  if (!board.data) return null;
  const kpis = board.data.widgets.filter((widget) => widget.type === 'kpi').slice(0, 4);
  if (kpis.length === 0) return null;
  return (
    <section aria-label={label(board.data.label, key)}>
      <div className={styles.sectionHead}>
        <h2>{label(board.data.label, key)}</h2>
        <Link to={appPath.board(app.key, key)}>
          {t('openBoard')} <ArrowRight size={14} aria-hidden="true" />
        </Link>
      </div>
      <div className={styles.kpis}>
        {kpis.map((widget) => (
          <div key={widget.id} className={styles.kpi}>
            <Tile
              board={board.data}
              widget={widget}
              data={data.data?.widgets[widget.id]}
              onDrill={() => void navigate(appPath.board(app.key, key))}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
