import type { MessageDocument } from '@/core/api/messages';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { DraftGate } from '@/core/draft/DraftGate';
import { useT } from '@/shared/i18n/i18n';
import { MessageEditor } from '@/touch/editor/MessageEditor';
import { useBuildApp } from '../useBuildApp';
import { WithCatalog } from '../WithCatalog';

export default function MessagePage() {
  const t = useT('app.build');
  const { app, documentKey } = useBuildApp();
  const customerForm = useCurrentApp()?.customerForm;
  return (
    <WithCatalog app={app}>
      {(catalog) => (
        <DraftGate<MessageDocument>
          address={{ app, kind: 'message', key: documentKey }}
          copyAs={(message, key) => ({ ...message, key })}
          pathOf={(key) => appPath.build(app, `messages/${key}`)}
        >
          {(draft) => (
            <MessageEditor
              draft={draft}
              catalog={catalog}
              customerForm={customerForm}
              back={{ to: appPath.build(app, 'messages'), label: t('section.message') }}
            />
          )}
        </DraftGate>
      )}
    </WithCatalog>
  );
}
