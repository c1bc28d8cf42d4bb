import type { FormDocument } from '@/core/api/forms';
import { appPath } from '@/core/app/useApp';
import { DraftGate } from '@/core/draft/DraftGate';
import { FormEditor } from '@/form/editor/FormEditor';
import { inPlaceOf, withoutTable } from '@/form/editor/model/identity';
import { useT } from '@/shared/i18n/i18n';
import { useBuildApp } from '../useBuildApp';
import { WithCatalog } from '../WithCatalog';

export default function FormPage() {
  const t = useT('app.build');
  const { app, documentKey } = useBuildApp();
  return (
    <WithCatalog app={app}>
      {(catalog) => (
        <DraftGate<FormDocument>
          address={{ app, kind: 'form', key: documentKey }}
          copyAs={(form, key) => ({ ...withoutTable(form), key })}
          inPlaceOf={inPlaceOf}
          pathOf={(key) => appPath.build(app, `forms/${key}`)}
        >
          {(draft) => (
            <FormEditor
              draft={draft}
              catalog={catalog}
              back={{ to: appPath.build(app, 'forms'), label: t('section.form') }}
            />
          )}
        </DraftGate>
      )}
    </WithCatalog>
  );
}
