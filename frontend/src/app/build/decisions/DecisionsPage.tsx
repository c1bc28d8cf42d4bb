import { useCatalog } from '@/core/draft/useCatalog';
import { conditionFields } from '@/rule/editor/decision/model/columns';
import { newDecisionXml, rekeyedDecision, renamedDecision } from '@/rule/editor/decision/model/newDecision';
import { DocumentsPage } from '../documents/DocumentsPage';
import { NewDocument } from '../documents/NewDocument';
import { UsedBy } from '../documents/UsedBy';
import { useUses } from '../documents/useUses';
import { useBuildApp } from '../useBuildApp';

export default function DecisionsPage() {
  const { app } = useBuildApp();
  const tables = useCatalog(app).data?.tables ?? [];
  const uses = useUses(app, 'decision');
  return (
    <DocumentsPage
      app={app}
      kind="decision"
      action={
        <NewDocument
          app={app}
          kind="decision"
          asksForm
          form="customer"
          make={(key, label, form) => {
            const fields = conditionFields(tables.find((table) => table.key === form));
            return newDecisionXml(
              key,
              label,
              form,
              fields.find(({ kind }) => kind === 'CHOICE') ?? fields[0],
            );
          }}
        />
      }
      copyAs={(xml, key, label) => renamedDecision(rekeyedDecision(xml as string, key), label)}
      note={({ key }) => <UsedBy app={app} uses={uses} document={key} />}
    />
  );
}
