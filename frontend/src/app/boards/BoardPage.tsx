import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Download } from 'lucide-react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { boardFileUrl, drill, getBoard, getBoardData, type DrillPoint } from '@/core/api/boards';
import { keys } from '@/core/api/keys';
import { appPath } from '@/core/app/useApp';
import { BoardView } from '@/report/viewer';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { MenuButton } from '@/shared/ui/MenuButton';
import { PeriodFilter } from './PeriodFilter';
import { readPeriod } from './period';
import styles from './boards.module.css';

/** A board: figures that stay fresh, a period, files, and the records behind each figure. */
export default function BoardPage() {
  const t = useT('app.boards');
  const label = useLabel();
  const language = useLanguage();
  const navigate = useNavigate();
  const { message } = useNotices();
  const { app = '', board = '' } = useParams();
  const [parameters] = useSearchParams();
  const document = useQuery({ queryKey: keys.board(app, board), queryFn: () => getBoard(app, board) });
  const chosen = document.data && readPeriod(document.data, parameters, new Date());
  const period = chosen ? { from: chosen.from, to: chosen.to } : {};
  const data = useQuery({
    queryKey: keys.boardData(app, board, period, language),
    queryFn: () => getBoardData(app, board, period, language),
    enabled: document.isSuccess,
    placeholderData: (previous) => previous,
  });
  const open = useMutation({
    mutationFn: (point: DrillPoint) => drill(app, board, { ...point, ...period }),
    onSuccess: ({ table, condition }) =>
      navigate(`${appPath.data(app, table)}?f=${encodeURIComponent(JSON.stringify(condition))}`),
    onError: (error) => void message.info(errorText(error, t)),
  });
  if (document.isPending) return <PageSkeleton />;
  if (document.isError) return <ErrorState error={document.error} onRetry={() => void document.refetch()} />;
  const files = (['pdf', 'xlsx', 'docx', 'html'] as const).map((type) => ({
    key: type,
    label: <a href={boardFileUrl(app, board, type, period, language)}>{t(`file.${type}`)}</a>,
  }));
  return (
    <>
      <PageHeader
        title={label(document.data.label, board)}
        actions={
          <>
            {chosen && <PeriodFilter period={chosen} />}
            <MenuButton menu={{ items: files }}>
              <Button icon={<Download size={15} />}>{t('download')}</Button>
            </MenuButton>
          </>
        }
      />
      <div className={styles.board}>
        {data.isError ? (
          <ErrorState error={data.error} onRetry={() => void data.refetch()} />
        ) : (
          <BoardView board={document.data} widgets={data.data?.widgets} onDrill={open.mutate} />
        )}
      </div>
    </>
  );
}
