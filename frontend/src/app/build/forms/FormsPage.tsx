import { useCatalog } from '@/core/draft/useCatalog';
import { useT } from '@/shared/i18n/i18n';
import { DocumentsPage } from '../documents/DocumentsPage';
import { useBuildApp } from '../useBuildApp';
import { NewForm } from './NewForm';

export default function FormsPage() {
  const t = useT('app.build');
  const { app } = useBuildApp();
  const tables = useCatalog(app).data?.tables ?? [];
  return (
    <DocumentsPage
      app={app}
      kind="form"
      action={<NewForm app={app} />}
      note={({ key }) => {
        const fields = tables.find((table) => table.key === key)?.fields.filter((f) => !f.system).length;
        return fields === undefined ? null : t('forms.fields', { count: fields });
      }}
    />
  );
}
