import { appPath } from '@/core/app/useApp';
import { DraftGate } from '@/core/draft/DraftGate';
import { RuleEditor } from '@/rule/editor/RuleEditor';
import type { RuleDocument } from '@/rule/editor/RuleDocument';
import { useT } from '@/shared/i18n/i18n';
import { useBuildApp } from '../useBuildApp';
import { WithCatalog } from '../WithCatalog';

export default function RulePage() {
  const t = useT('app.build');
  const { app, documentKey } = useBuildApp();
  return (
    <WithCatalog app={app}>
      {(catalog) => (
        <DraftGate<RuleDocument>
          address={{ app, kind: 'rule', key: documentKey }}
          copyAs={(rule, key) => ({ ...rule, key })}
          pathOf={(key) => appPath.build(app, `rules/${key}`)}
        >
          {(draft) => (
            <RuleEditor
              draft={draft}
              catalog={catalog}
              back={{ to: appPath.build(app, 'rules'), label: t('section.rule') }}
            />
          )}
        </DraftGate>
      )}
    </WithCatalog>
  );
}
