import type { FieldInputProps, FieldView } from '../fieldView';
import { peopleSource } from './peopleSource';
import { RemoteSelect } from './RemoteSelect';

function PersonInput(props: FieldInputProps<string>) {
  return <RemoteSelect {...props} {...peopleSource} />;
}

export const personView: FieldView = { type: 'person', Input: PersonInput };
