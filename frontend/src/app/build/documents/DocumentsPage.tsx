import { Button, Dropdown, Input } from 'antd';
import { Ellipsis, Search } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { editorPath } from '@/core/app/editorPath';
import type { DocumentSummary } from '@/core/api/documents';
import { isRenamed } from '@/core/api/uses';
import { appPath } from '@/core/app/useApp';
import { shortTime } from '@/core/draft/shortTime';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useClearableInput } from '@/shared/ui/useClearable';
import styles from './Documents.module.css';
import { buildKinds, type BuiltKind } from './kinds';
import { RenamedDocument } from './RenamedDocument';
import { useDocumentActions, useDocuments } from './useDocuments';

export interface DocumentsPageProps {
  app: string;
  kind: BuiltKind;
  /** The button for a new one. */
  action: React.ReactNode;
  /** What else is known of a document: running cases, hits. */
  note?: (document: DocumentSummary) => React.ReactNode;
  /** The content under another key and name; without it nothing is duplicated. */
  copyAs?: (content: unknown, key: string, label: Label) => unknown;
}

/** All documents of one kind. */
export function DocumentsPage({ app, kind, action, note, copyAs }: DocumentsPageProps) {
  const t = useT('app.build');
  const clearable = useClearableInput();
  const label = useLabel();
  const documents = useDocuments(app);
  const navigate = useNavigate();
  const { remove, duplicate } = useDocumentActions(app);
  const [search, setSearch] = useState('');
  const [renamed, setRenamed] = useState<DocumentSummary>();
  const icon = buildKinds.find((k) => k.kind === kind)?.icon ?? Search;
  const all = documents.data?.filter((d) => d.kind === kind) ?? [];
  const shown = all.filter((d) => `${label(d.label)} ${d.key}`.toLowerCase().includes(search.toLowerCase()));

  let body: React.ReactNode;
  if (documents.isPending) body = <RowsSkeleton />;
  else if (documents.isError)
    body = <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />;
  else if (all.length === 0) {
    body = (
      <EmptyState icon={icon} title={t(`empty.${kind}.title`)} text={t(`empty.${kind}.text`)}>
        {action}
      </EmptyState>
    );
  } else if (shown.length === 0) {
    body = (
      <EmptyState icon={Search} title={t('nothingFound')} compact>
        <Button
          onClick={() => {
            setSearch('');
          }}
        >
          {t('clear')}
        </Button>
      </EmptyState>
    );
  } else {
    body = (
      <ul className={styles.list}>
        {shown.map((document) => (
          <li key={document.key} className={styles.row}>
            <Link className={styles.name} to={appPath.build(app, editorPath(kind, document.key))}>
              {label(document.label, document.key)}
            </Link>
            <span className={styles.note}>{note?.(document)}</span>
            {document.changed && <span className={styles.changed}>{t('changed')}</span>}
            <span className={styles.when} title={document.updatedAt}>
              {[document.updatedBy?.name, shortTime(document.updatedAt)].filter(Boolean).join(' · ')}
            </span>
            <Dropdown
              trigger={['click']}
              placement="bottomRight"
              menu={{
                items: [
                  ...(isRenamed(kind) ? [{ key: 'rename', label: t('rename') }] : []),
                  ...(copyAs ? [{ key: 'duplicate', label: t('duplicate') }] : []),
                  { key: 'delete', label: t('delete'), danger: true },
                ],
                onClick: ({ key }) => {
                  if (key === 'rename') setRenamed(document);
                  else if (key === 'delete')
                    void remove(kind, document.key, label(document.label, document.key));
                  else if (copyAs)
                    void duplicate(document, copyAs).then((copy) => {
                      if (copy) void navigate(appPath.build(app, editorPath(kind, copy)));
                    });
                },
              }}
            >
              <Button type="text" size="small" icon={<Ellipsis size={16} />} aria-label={t('more')} />
            </Dropdown>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <PageHeader
        title={t(`section.${kind}`)}
        note={all.length > 0 ? all.length : undefined}
        actions={action}
      >
        {all.length > 8 && (
          <Input
            allowClear={clearable}
            style={{ maxWidth: 320, marginTop: 8 }}
            prefix={<Search size={14} />}
            value={search}
            placeholder={t('search')}
            aria-label={t('search')}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        )}
      </PageHeader>
      <div className={styles.page}>{body}</div>
      <RenamedDocument
        app={app}
        kind={kind}
        document={renamed}
        onClose={() => {
          setRenamed(undefined);
        }}
      />
    </>
  );
}
