import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { getForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import { mayWrite, useSessionQuery } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormContext } from '../context';
import type { FieldInputProps, FieldView } from '../fieldView';
import { RemoteSelect, type Titled } from './RemoteSelect';

const NewLinked = lazy(() => import('./NewLinked'));

function LinkInput(props: FieldInputProps<string>) {
  const t = useT('form.viewer');
  const label = useLabel();
  const { data: session } = useSessionQuery();
  const { app = '', compact } = useFormContext();
  const form = props.property['x-eddy']?.form ?? '';
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [added, setAdded] = useState<Titled>();
  // Not in a cell or a panel, where there is no room to stay while another form is filled in.
  const possible = !compact && app !== '' && form !== '' && (session ? mayWrite(session.user) : false);
  const { data: live } = useQuery({
    queryKey: keys.form(app, form),
    queryFn: () => getForm(app, form),
    enabled: open && possible,
  });
  return (
    <>
      <RemoteSelect
        {...props}
        added={added}
        queryKey={(search) => keys.recordList(app, form, { search, limit: 20 })}
        find={async (search, signal) => (await queryRecords(app, form, { search, limit: 20 }, signal)).items}
        onOpen={setOpen}
        add={
          possible && live && !live.form.facts
            ? { text: t('link.new', { name: label(live.form.label, form) }), begin: setTyped }
            : undefined
        }
      />
      {live && typed !== undefined && (
        <Suspense fallback={null}>
          <NewLinked
            app={app}
            live={live}
            typed={typed}
            onClose={() => {
              setTyped(undefined);
            }}
            onAdded={({ id, title }) => {
              setAdded({ id, title });
              setTyped(undefined);
              props.onChange(id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

export const linkView: FieldView = { type: 'link', Input: LinkInput };
