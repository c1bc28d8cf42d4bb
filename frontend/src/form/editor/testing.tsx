import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import type { Catalog, Table } from '@/core/api/catalog';
import type { FormDocument } from '@/core/api/forms';
import type { Issue } from '@/core/api/problem';
import { createQueryClient } from '@/core/api/queryClient';
import { CommandStack } from '@/core/commands/CommandStack';
import condition from '@/core/condition/i18n/en.json';
import draft from '@/core/draft/i18n/en.json';
import uses from '@/core/uses/i18n/en.json';
import viewer from '@/form/viewer/i18n/en.json';
import { startI18n } from '@/shared/i18n/i18n';
import shared from '@/shared/i18n/en.json';
import { NoticesProvider } from '@/shared/notices/NoticesProvider';
import { forgetLostFields } from './commands/ForgetLost';
import { FormEditingContext } from './FormEditorContext';
import editor from './i18n/en.json';
import { designedTypes } from './model/fieldTypes';
import { follower } from './model/follower';
import { Identities } from './model/Identities';
import { layoutOf } from './model/layout';
import { revaluer } from './model/revaluer';
import { useDesignerView } from './useDesignerView';

export const startEditorTexts = () =>
  startI18n(
    () =>
      Promise.resolve({
        'form.editor': editor,
        'form.viewer': viewer,
        'core.condition': condition,
        'core.draft': draft,
        'core.uses': uses,
        shared,
      }),
    'en',
  );

const kinds: Record<string, string> = { integer: 'NUMBER', choice: 'CHOICE', boolean: 'BOOLEAN' };

const catalog: Catalog = {
  tables: [],
  actions: [],
  messages: [],
  flows: [],
  decisions: [],
  tags: [],
  groups: [],
  roles: [],
  rules: [],
  boards: [],
  fieldTypes: designedTypes.map(({ type }) => ({
    key: type,
    label: { en: type },
    kind: kinds[type] ?? 'TEXT',
    operators: [],
  })),
};

const text = (en: string) => ({ type: 'string', 'x-eddy': { type: 'text', label: { en } } });

/** Orders with a number and lines of an item and a unit. */
export const order: FormDocument = {
  schemaVersion: 1,
  key: 'order',
  label: { en: 'Order' },
  schema: {
    properties: {
      number: text('Number'),
      lines: {
        type: 'array',
        items: { type: 'object', properties: { item: text('Item'), unit: text('Unit') } },
        'x-eddy': { type: 'subtable', label: { en: 'Lines' } },
      },
    },
  },
};

export interface Drawn {
  stack: CommandStack<FormDocument>;
  form: () => FormDocument;
  /** The query of the address. */
  address: () => string;
}

/** Draws a part of the designer over a real command stack and a real address. */
export function drawInDesigner(
  part: ReactNode,
  form: FormDocument,
  { at = '', issues = [], tables = [] }: { at?: string; issues?: Issue[]; tables?: Table[] } = {},
): Drawn {
  const stack = new CommandStack<FormDocument>(form, { reactions: [forgetLostFields] });
  let search = '';
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter initialEntries={[`/form${at}`]}>
        <NoticesProvider>
          <Around
            stack={stack}
            issues={issues}
            tables={tables}
            onAddress={(next) => {
              search = next;
            }}
          >
            {part}
          </Around>
        </NoticesProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { stack, form: () => stack.current().document, address: () => search };
}

interface AroundProps {
  stack: CommandStack<FormDocument>;
  issues: Issue[];
  tables: Table[];
  onAddress: (search: string) => void;
  children: ReactNode;
}

function Around({ stack, issues, tables, onAddress, children }: AroundProps) {
  const { document: form } = useSyncExternalStore(stack.subscribe, stack.current);
  const view = useDesignerView();
  const { search } = useLocation();
  useEffect(() => {
    onAddress(search);
  }, [onAddress, search]);
  const [identities] = useState(() => new Identities());
  const shown = { ...catalog, tables };
  const value = {
    identities,
    follow: follower(stack, shown, identities),
    revalue: revaluer(stack, shown),
    lastStep: stack.last,
    app: 'shop',
    catalog: shown,
    form,
    layout: layoutOf(form),
    issues,
    execute: (command: Parameters<typeof stack.execute>[0]) => {
      stack.execute(command);
    },
    flush: () => Promise.resolve(),
    reload: () => undefined,
    view,
  };
  return <FormEditingContext value={value}>{children}</FormEditingContext>;
}
