import { appPath } from '@/core/app/useApp';
import { DraftGate } from '@/core/draft/DraftGate';
import { FlowEditor } from '@/flow/editor/FlowEditor';
import { rekeyedFlow } from '@/flow/editor/newFlow';
import { useT } from '@/shared/i18n/i18n';
import { useBuildApp } from '../useBuildApp';
import { WithCatalog } from '../WithCatalog';

export default function FlowPage() {
  const t = useT('app.build');
  const { app, documentKey } = useBuildApp();
  return (
    <WithCatalog app={app}>
      {(catalog) => (
        <DraftGate<string>
          address={{ app, kind: 'flow', key: documentKey }}
          copyAs={rekeyedFlow}
          pathOf={(key) => appPath.build(app, `flows/${key}`)}
        >
          {(draft) => (
            <FlowEditor
              draft={draft}
              catalog={catalog}
              back={{ to: appPath.build(app, 'flows'), label: t('section.flow') }}
            />
          )}
        </DraftGate>
      )}
    </WithCatalog>
  );
}
