import { appPath, useCurrentApp } from '@/core/app/useApp';
import { DraftGate } from '@/core/draft/DraftGate';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { useDocuments } from '../documents/useDocuments';
import { useBuildApp } from '../useBuildApp';
import type { AppDocument } from './menu';
import { MenuEditor } from './MenuEditor';

/** What people find on the left, in which order. */
export default function MenuPage() {
  const t = useT('app.build');
  const { app } = useBuildApp();
  const roles = useCurrentApp()?.roles ?? [];
  const documents = useDocuments(app);
  if (documents.isError)
    return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} fullPage />;
  if (!documents.data) return <PageSkeleton />;
  return (
    <DraftGate<AppDocument> address={{ app, kind: 'app', key: 'app' }}>
      {(draft) => (
        <MenuEditor
          draft={draft}
          documents={documents.data}
          roles={roles}
          back={{ to: appPath.build(app), label: t('section.home') }}
        />
      )}
    </DraftGate>
  );
}
