import { Button, Segmented } from 'antd';
import { History as HistoryIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Catalog } from '@/core/api/catalog';
import type { FormDocument } from '@/core/api/forms';
import { SetValue } from '@/core/commands/SetValue';
import { EditorFrame } from '@/core/draft/EditorFrame';
import type { OpenDraft } from '@/core/draft/useDraft';
import { useJsonDocument } from '@/core/draft/useJsonDocument';
import { useT } from '@/shared/i18n/i18n';
import { CleaningPage } from './cleaning/CleaningPage';
import { forgetLostFields } from './commands/ForgetLost';
import { Design } from './Design';
import { FormEditingContext, type FormEditing } from './FormEditorContext';
import { JsonView } from './json/JsonView';
import { LogicPage } from './logic/LogicPage';
import { follower } from './model/follower';
import { Identities } from './model/Identities';
import { revaluer } from './model/revaluer';
import { layoutOf } from './model/layout';
import { placeShown } from './model/placeShown';
import { PreviewPage } from './preview/PreviewPage';
import { TextsPage } from './texts/TextsPage';
import { VersionsDrawer } from './versions/VersionsDrawer';
import { tabs, useDesignerView, type Tab } from './useDesignerView';

export interface FormEditorProps {
  draft: OpenDraft<FormDocument>;
  catalog: Catalog;
  back: { to: string; label: string };
}

/** The form designer: one document, seen from several sides. */
export function FormEditor({ draft, catalog, back }: FormEditorProps) {
  const t = useT('form.editor');
  const {
    stack,
    document: form,
    history,
    issues,
  } = useJsonDocument(draft, { reactions: [forgetLostFields] });
  const view = useDesignerView();
  const layout = useMemo(() => layoutOf(form), [form]);
  const [identities] = useState(() => new Identities());
  const editing = useMemo<FormEditing>(
    () => ({
      app: draft.app,
      catalog,
      form,
      layout,
      issues,
      execute: (command) => {
        stack.execute(command);
      },
      flush: () => draft.session.flush(),
      reload: draft.reload,
      view,
      identities,
      follow: follower(stack, catalog, identities),
      revalue: revaluer(stack, catalog),
      lastStep: stack.last,
    }),
    [draft, catalog, form, layout, issues, stack, view, identities],
  );
  return (
    <EditorFrame
      draft={draft}
      label={form.label}
      history={history}
      back={back}
      middle={
        <Segmented<Tab>
          aria-label={t('tab.label')}
          value={view.tab}
          options={tabs.map((one) => ({ value: one, label: t(`tab.${one}`) }))}
          onChange={(next) => {
            view.open(next);
          }}
        />
      }
      actions={
        <Button
          type="text"
          icon={<HistoryIcon size={16} />}
          title={t('versions.title')}
          aria-label={t('versions.title')}
          onClick={() => {
            view.showVersion('list');
          }}
        />
      }
      onLabel={(next) => {
        stack.execute(new SetValue<FormDocument>('form.label', ['label'], next));
      }}
      onIssue={(place) => {
        const shown = placeShown(layout, place);
        view.open(shown.tab, shown);
      }}
    >
      <FormEditingContext value={editing}>
        <VersionsDrawer />
        {view.tab === 'design' && <Design />}
        {view.tab === 'logic' && <LogicPage />}
        {view.tab === 'cleaning' && <CleaningPage />}
        {view.tab === 'texts' && <TextsPage />}
        {view.tab === 'preview' && <PreviewPage />}
        {view.tab === 'json' && <JsonView />}
      </FormEditingContext>
    </EditorFrame>
  );
}
