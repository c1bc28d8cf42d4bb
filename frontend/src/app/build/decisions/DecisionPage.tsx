import { appPath, useCurrentApp } from '@/core/app/useApp';
import { DraftGate } from '@/core/draft/DraftGate';
import { DecisionEditor } from '@/rule/editor/decision/DecisionEditor';
import { rekeyedDecision } from '@/rule/editor/decision/model/newDecision';
import { useT } from '@/shared/i18n/i18n';
import { useBuildApp } from '../useBuildApp';
import { WithCatalog } from '../WithCatalog';

export default function DecisionPage() {
  const t = useT('app.build');
  const { app, documentKey } = useBuildApp();
  const customerForm = useCurrentApp()?.customerForm;
  return (
    <WithCatalog app={app}>
      {(catalog) => (
        <DraftGate<string>
          address={{ app, kind: 'decision', key: documentKey }}
          copyAs={rekeyedDecision}
          pathOf={(key) => appPath.build(app, `decisions/${key}`)}
        >
          {(draft) => (
            <DecisionEditor
              draft={draft}
              catalog={catalog}
              customerForm={customerForm}
              back={{ to: appPath.build(app, 'decisions'), label: t('section.decision') }}
            />
          )}
        </DraftGate>
      )}
    </WithCatalog>
  );
}
