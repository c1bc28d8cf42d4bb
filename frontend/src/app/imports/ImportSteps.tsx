import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LiveForm } from '@/core/api/forms';
import { checkImport, runImport, type Inspection, type Mapping } from '@/core/api/imports';
import { keys } from '@/core/api/keys';
import { addFields } from '@/core/api/records';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { CheckStep } from './CheckStep';
import {
  mappedFields,
  mappingOf,
  proposedRows,
  proposedTargets,
  toCreate,
  type Choices,
  type Targets,
} from './mapping';
import { MappingStep } from './MappingStep';

interface Props {
  app: string;
  live: LiveForm;
  inspection: Inspection;
  onStarted: (job: string) => void;
}

/** Mapping and check of one uploaded file, until it is imported. */
export function ImportSteps({ app, live, inspection, onStarted }: Props) {
  const t = useT('app.imports');
  const client = useQueryClient();
  const { message } = useNotices();
  const form = live.form.key;
  const [targets, setTargets] = useState<Targets>(() => proposedTargets(inspection));
  const [choices, setChoices] = useState<Choices>(() => ({
    key: live.uniqueKey,
    mode: 'goodRows',
    onBlank: {},
    rows: proposedRows(inspection),
  }));
  const mapping: Mapping = mappingOf(targets, choices, live.uniqueKey);
  const pending = toCreate(inspection, targets);

  const create = useMutation({
    mutationFn: (columns: typeof pending) =>
      addFields(
        app,
        form,
        columns.map(({ key, property }) => ({ key, property })),
      ),
    onSuccess: async (_, columns) => {
      await client.invalidateQueries({ queryKey: keys.form(app, form) });
      const made = columns.map(({ index, key }) => [index, { field: key }] as const);
      setTargets((now) => ({ ...now, ...Object.fromEntries(made) }));
      void message.success(t('mapping.created', { count: columns.length }));
    },
    onError: (error) => void message.error(errorText(error, t)),
  });
  const ready = mappedFields(targets).length > 0 && pending.length === 0;
  const check = useQuery({
    queryKey: ['app', app, 'import', inspection.id, mapping],
    queryFn: ({ signal }) => checkImport(app, form, inspection.id, mapping, signal),
    enabled: ready,
    placeholderData: (previous) => previous,
    staleTime: Infinity,
  });
  const run = useMutation({
    mutationFn: () => runImport(app, form, inspection.id, mapping),
    onSuccess: (job) => {
      onStarted(job.id);
    },
    onError: (error) => void message.error(errorText(error, t)),
  });
  const started = run.data !== undefined;
  return (
    <>
      <MappingStep
        live={live}
        inspection={inspection}
        targets={targets}
        choices={choices}
        disabled={started}
        creating={create.isPending}
        onTargets={setTargets}
        onChoices={setChoices}
        onCreate={(wanted) => {
          setTargets(wanted);
          create.mutate(toCreate(inspection, wanted));
        }}
      />
      {ready && (
        <CheckStep
          live={live}
          check={check}
          choices={choices}
          disabled={started}
          running={run.isPending}
          onChoices={setChoices}
          onRun={() => {
            run.mutate();
          }}
        />
      )}
    </>
  );
}
