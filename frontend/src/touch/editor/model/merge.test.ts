import { describe, expect, it } from 'vitest';
import { mergeField, partsOf } from './merge';

describe('a text with merge fields', () => {
  it('comes apart into what is written and what is filled in', () => {
    expect(partsOf('您好 {{ name }}，{{owner.name}} 敬上')).toEqual([
      { kind: 'text', text: '您好 ' },
      { kind: 'field', raw: '{{ name }}', expression: 'name' },
      { kind: 'text', text: '，' },
      { kind: 'field', raw: '{{owner.name}}', expression: 'owner.name' },
      { kind: 'text', text: ' 敬上' },
    ]);
  });

  it.each([
    '',
    'no field',
    '{{name}}',
    'a{{name}}b{{ if x = "}}" then 1 else 2 }}',
    'open {{name',
    '{{"\\"}}"}} x',
  ])('comes together as it was: %s', (text) => {
    const together = partsOf(text).map((part) => (part.kind === 'text' ? part.text : part.raw));
    expect(together.join('')).toBe(text);
  });

  it('takes no braces in quotes for the end of a field', () => {
    expect(partsOf('{{ "}}" }}')).toEqual([{ kind: 'field', raw: '{{ "}}" }}', expression: '"}}"' }]);
  });

  it('leaves a field that is not closed as text', () => {
    expect(partsOf('{{name')).toEqual([{ kind: 'text', text: '{{name' }]);
  });

  it('gets fields in the form the server reads', () => {
    expect(partsOf(mergeField('name'))).toMatchObject([{ kind: 'field', expression: 'name' }]);
  });
});
