import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { FieldProperties } from './properties/FieldProperties';
import { drawInDesigner, startEditorTexts } from './testing';

beforeAll(startEditorTexts);

const form: FormDocument = {
  schemaVersion: 1,
  key: 'call',
  label: { en: 'Call' },
  schema: {
    properties: {
      agent: { type: 'string', format: 'uuid', 'x-eddy': { type: 'person', label: { en: 'Agent' } } },
      topic: { type: 'string', 'x-eddy': { type: 'text', label: { en: 'Topic' } } },
    },
  },
};

const asked: string[] = [];
let uses: unknown[] = [];

/** The product, as far as the switch asks it. */
function answer(input: RequestInfo | URL) {
  const url = input instanceof Request ? input.url : String(input);
  asked.push(new URL(url, 'http://product').pathname);
  const body = url.includes('/uses/') ? { items: uses, running: [] } : { items: [{}, {}], issues: [] };
  return Promise.resolve(Response.json(body));
}

beforeEach(() => {
  asked.length = 0;
  uses = [];
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const theSwitch = () => screen.queryByRole('switch', { name: 'Holds several' });

describe('the switch that lets a field hold several', () => {
  it('is a step of the form, to be taken back, while nothing else speaks of the field', async () => {
    const drawn = drawInDesigner(<FieldProperties fieldKey="agent" />, form);
    fireEvent.click(screen.getByRole('switch', { name: 'Holds several' }));
    await waitFor(() => {
      expect(drawn.form().schema.properties['agent']?.['x-eddy']?.['shown']).toBe('list');
    });
    expect(asked).not.toContain('/api/apps/shop/several');
    drawn.stack.undo();
    expect(drawn.form()).toEqual(form);
  });

  it('asks the product to change every document where something speaks of the field', async () => {
    uses = [{ kind: 'rule', key: 'mine', label: { en: 'Mine' }, places: [] }];
    const drawn = drawInDesigner(<FieldProperties fieldKey="agent" />, form);
    fireEvent.click(screen.getByRole('switch', { name: 'Holds several' }));
    await screen.findByText('The field holds several now; 2 documents are changed');
    expect(asked).toContain('/api/apps/shop/several');
    expect(drawn.form()).toEqual(form);
  });

  it('is not there for a text, nor in a form of facts, which has no rows', () => {
    drawInDesigner(<FieldProperties fieldKey="topic" />, form);
    expect(theSwitch()).toBeNull();
    drawInDesigner(<FieldProperties fieldKey="agent" />, { ...form, facts: true });
    expect(theSwitch()).toBeNull();
  });
});
