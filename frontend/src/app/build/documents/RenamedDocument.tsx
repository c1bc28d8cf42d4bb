import type { DocumentSummary } from '@/core/api/documents';
import { isRenamed } from '@/core/api/uses';
import { RenameDialog } from '@/core/uses/RenameDialog';
import { useLabel } from '@/shared/i18n/useLabel';
import type { BuiltKind } from './kinds';

export interface RenamedDocumentProps {
  app: string;
  kind: BuiltKind;
  /** The one whose key is to be changed; none while the list is only looked at. */
  document: DocumentSummary | undefined;
  onClose: () => void;
}

const staysHere = () => undefined;

/** Changes the key of a document of a list, which shows it under the new one by itself. */
export function RenamedDocument({ app, kind, document, onClose }: RenamedDocumentProps) {
  const label = useLabel();
  if (!document || !isRenamed(kind)) return null;
  return (
    <RenameDialog
      app={app}
      kind={kind}
      current={document.key}
      name={label(document.label, document.key)}
      onRenamed={staysHere}
      onClose={onClose}
    />
  );
}
