import { addUriSchemePlugin, value as valueOf } from '@hyperjump/browser';
import '@hyperjump/json-schema/draft-04';
import '@hyperjump/json-schema/draft-06';
import '@hyperjump/json-schema/draft-07';
import '@hyperjump/json-schema/draft-2019-09';
import '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats-lite';
import { addKeyword } from '@hyperjump/json-schema/experimental';
import * as Instance from '@hyperjump/json-schema/instance/experimental';
import { isMultiple } from './isMultiple';

/** A reference to something that is not in the schema. Nothing is ever fetched. */
export class OutsideReference extends Error {
  readonly uri: string;

  constructor(uri: string) {
    super(`${uri} is not loaded`);
    this.uri = uri;
  }
}

const refusing = {
  retrieve: (uri: string): never => {
    throw new OutsideReference(uri);
  },
};

for (const scheme of ['http', 'https', 'file', 'urn', 'tag', 'data', 'ftp'])
  addUriSchemePlugin(scheme, refusing);

/** Told each pattern before it is searched for, because an exploding one does not come back. */
export const searching: { tell: (pattern: string) => void } = { tell: () => undefined };

interface Searched {
  source: string;
  pattern: RegExp;
}

addKeyword<Searched>({
  id: 'https://json-schema.org/keyword/pattern',
  compile: (schema) => {
    const source = valueOf<string>(schema);
    return Promise.resolve({ source, pattern: new RegExp(source, 'u') });
  },
  interpret: ({ source, pattern }, instance) => {
    if (Instance.typeOf(instance) !== 'string') return true;
    searching.tell(source);
    return pattern.test(Instance.value<string>(instance));
  },
});

addKeyword<number>({
  id: 'https://json-schema.org/keyword/multipleOf',
  compile: (schema) => Promise.resolve(valueOf<number>(schema)),
  interpret: (of, instance) =>
    Instance.typeOf(instance) !== 'number' || isMultiple(Instance.value<number>(instance), of),
});
