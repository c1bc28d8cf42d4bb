import { Button, Drawer, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { FileText, Package } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { editorPath } from '@/core/app/editorPath';
import { getDocument, type Change } from '@/core/api/documents';
import { isApiError } from '@/core/api/problem';
import { getReleasedDocument } from '@/core/api/releases';
import { appPath } from '@/core/app/useApp';
import { Diff } from '@/core/draft/Diff';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { ErrorState } from '@/shared/ui/ErrorState';
import { buildKinds } from '../documents/kinds';
import styles from './Releases.module.css';

type Side = number | 'draft' | undefined;

export interface ChangeListProps {
  app: string;
  changes: Change[];
  /** Which release, or the draft, each side of the comparison is. */
  before: Side;
  after: Side;
}

/** What changed, in words; each can be compared line by line. */
export function ChangeList({ app, changes, before, after }: ChangeListProps) {
  const t = useT('app.build');
  const label = useLabel();
  const [compared, setCompared] = useState<Change>();
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const known = buildKinds.find((k) => k.kind === change.kind);
        const Icon = known?.icon ?? (change.kind === 'app' ? Package : FileText);
        const path =
          after === 'draft' && change.change !== 'removed' ? editorPath(change.kind, change.key) : undefined;
        const name = label(change.label, change.key);
        return (
          <li key={`${change.kind}/${change.key}`}>
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
            <div>
              <div className={styles.changeHead}>
                {path ? <Link to={appPath.build(app, path)}>{name}</Link> : <span>{name}</span>}
                <span className={styles.kind} data-change={change.change}>
                  {t(`releases.${change.change}`)}
                </span>
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    setCompared(change);
                  }}
                >
                  {t('releases.compare')}
                </Button>
              </div>
              {change.details.length > 0 && (
                <ul className={styles.details}>
                  {change.details.map((detail) => (
                    <li key={detail}>{detail}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        );
      })}
      <Drawer
        open={compared !== undefined}
        size={720}
        title={compared && label(compared.label, compared.key)}
        onClose={() => {
          setCompared(undefined);
        }}
      >
        {compared && <Compared app={app} change={compared} before={before} after={after} />}
      </Drawer>
    </ul>
  );
}

async function textOf(app: string, { kind, key }: Change, side: Side): Promise<string> {
  if (side === undefined) return '';
  try {
    const content =
      side === 'draft'
        ? (await getDocument(app, kind, key)).body
        : await getReleasedDocument(app, side, kind, key);
    return typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  } catch (error) {
    if (isApiError(error, 404)) return '';
    throw error;
  }
}

function Compared({
  app,
  change,
  before,
  after,
}: {
  app: string;
  change: Change;
  before: Side;
  after: Side;
}) {
  const t = useT('app.build');
  const texts = useQuery({
    queryKey: ['app', app, 'compare', change.kind, change.key, before, after],
    queryFn: () => Promise.all([textOf(app, change, before), textOf(app, change, after)]),
    staleTime: 0,
  });
  if (texts.isError) return <ErrorState error={texts.error} onRetry={() => void texts.refetch()} />;
  if (!texts.data) return <Skeleton active />;
  const name = (side: Side) =>
    side === 'draft' ? t('releases.draftName') : t('releases.number', { number: side ?? 0 });
  return (
    <Diff before={texts.data[0]} after={texts.data[1]} beforeLabel={name(before)} afterLabel={name(after)} />
  );
}
