import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { getForm, type Property } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import { mayWrite, useSessionQuery } from '@/core/session/useSession';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormContext } from '../context';
import { noteOf } from './noteOf';
import type { RemoteSource, Titled } from './RemoteSelect';

const NewLinked = lazy(() => import('./NewLinked'));

interface Linked {
  source: RemoteSource;
  /** The short form of a new record, while it is filled in. */
  drawer: ReactNode;
}

/** Where the records of a link are searched, and how another one is made in place. */
export function useLinked(property: Property, onAdded: (record: Titled) => void): Linked {
  const t = useT('form.viewer');
  const label = useLabel();
  const language = useLanguage();
  const client = useQueryClient();
  const { data: session } = useSessionQuery();
  const { app = '', compact } = useFormContext();
  const form = property['x-eddy']?.form ?? '';
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  // Not in a cell or a panel, where there is no room to stay while another form is filled in.
  const possible = !compact && app !== '' && form !== '' && (session ? mayWrite(session.user) : false);
  const ofForm = { queryKey: keys.form(app, form), queryFn: () => getForm(app, form) };
  const { data: live } = useQuery({ ...ofForm, enabled: open && possible });
  const source: RemoteSource = {
    queryKey: (search) => keys.recordList(app, form, { search, limit: 20 }),
    find: async (search, signal) => {
      const [page, known] = await Promise.all([
        queryRecords(app, form, { search, limit: 20 }, signal),
        // Without the form the records are only not told apart.
        client.ensureQueryData(ofForm).catch(() => undefined),
      ]);
      return page.items.map((record) => ({
        id: record.id,
        title: record.title,
        note: known && noteOf(known, record, language),
      }));
    },
    onOpen: setOpen,
    add:
      possible && live && !live.form.facts
        ? { text: t('link.new', { name: label(live.form.label, form) }), begin: setTyped }
        : undefined,
  };
  const drawer = live && typed !== undefined && (
    <Suspense fallback={null}>
      <NewLinked
        app={app}
        live={live}
        typed={typed}
        onClose={() => {
          setTyped(undefined);
        }}
        onAdded={({ id, title }) => {
          setTyped(undefined);
          onAdded({ id, title });
        }}
      />
    </Suspense>
  );
  return { source, drawer };
}
