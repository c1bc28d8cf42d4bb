import { useCatalog } from '@/core/draft/useCatalog';
import { newBoard } from '@/report/editor/model/board';
import { DocumentsPage } from '../documents/DocumentsPage';
import { NewDocument } from '../documents/NewDocument';
import { useBuildApp } from '../useBuildApp';

export default function BoardsPage() {
  const { app } = useBuildApp();
  const tables = useCatalog(app).data?.tables ?? [];
  return (
    <DocumentsPage
      app={app}
      kind="board"
      action={
        <NewDocument
          app={app}
          kind="board"
          asksForm
          form="customer"
          make={(key, label, form) =>
            newBoard(
              key,
              label,
              tables.find((table) => table.key === form),
            )
          }
        />
      }
    />
  );
}
