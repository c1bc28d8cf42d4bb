import { newForm } from '@/form/editor/model/newForm';
import { NewDocument } from '../documents/NewDocument';

/** The title of the first field is what one types next. */
const first = { search: '?field=name', state: { naming: true } };

/** A name, and the new form is open. */
export function NewForm({ app, primary }: { app: string; primary?: boolean }) {
  return <NewDocument app={app} kind="form" make={newForm} begins={first} primary={primary} />;
}
