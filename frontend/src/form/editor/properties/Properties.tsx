import { useFormEditing } from '../FormEditorContext';
import { elementAt, keyOfScope } from '../model/layout';
import { placeOfPick } from '../model/picks';
import { FieldProperties } from './FieldProperties';
import { FormProperties } from './FormProperties';
import { SectionProperties } from './SectionProperties';

/** The properties of what is picked; of the form itself while nothing is. */
export function Properties() {
  const { layout, view } = useFormEditing();
  const lead = view.picks.at(-1);
  const place = lead === undefined ? undefined : placeOfPick(layout, lead);
  const element = place && elementAt(layout, place);
  if (element?.type === 'Control') return <FieldProperties fieldKey={keyOfScope(element.scope)} />;
  if (element?.type === 'Group' && place) return <SectionProperties element={element} place={place} />;
  return <FormProperties />;
}
