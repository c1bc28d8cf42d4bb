import type { BoardDocument } from '@/core/api/boards';
import { appPath } from '@/core/app/useApp';
import { DraftGate } from '@/core/draft/DraftGate';
import { BoardEditor } from '@/report/editor/BoardEditor';
import { useT } from '@/shared/i18n/i18n';
import { useBuildApp } from '../useBuildApp';
import { WithCatalog } from '../WithCatalog';

export default function BoardPage() {
  const t = useT('app.build');
  const { app, documentKey } = useBuildApp();
  return (
    <WithCatalog app={app}>
      {(catalog) => (
        <DraftGate<BoardDocument>
          address={{ app, kind: 'board', key: documentKey }}
          copyAs={(board, key) => ({ ...board, key })}
          pathOf={(key) => appPath.build(app, `boards/${key}`)}
        >
          {(draft) => (
            <BoardEditor
              draft={draft}
              catalog={catalog}
              back={{ to: appPath.build(app, 'boards'), label: t('section.board') }}
            />
          )}
        </DraftGate>
      )}
    </WithCatalog>
  );
}
