import { Link, useSearchParams } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { RecordValue } from '../RecordValue';
import { meters, type Meter } from './meter';
import { useRunningCases } from './useRunningCases';
import styles from './header.module.css';

interface Props {
  app: string;
  live: LiveForm;
  record: Rec;
}

/** So many levels and people fit beside a name. */
const most = 5;

/** Levels, people and scores of a record at a glance, and what is under way. */
export function HeaderFacts({ app, live, record }: Props) {
  const label = useLabel();
  const listed = live.listColumns.flatMap((key) => live.table.fields.filter((field) => field.key === key));
  const others = live.table.fields.filter((field) => !listed.includes(field) && !field.system);
  const told = [...listed, ...others.filter((field) => field.type === 'person')]
    .filter((field) => field.type === 'choice' || field.type === 'person')
    .filter((field) => field.key !== live.form.titleField)
    .slice(0, most);
  return (
    <dl className={styles.facts}>
      {told.map((field) => (
        <div key={field.key}>
          <dt>{label(field.label, field.key)}</dt>
          <dd>
            <RecordValue record={record} field={field} />
          </dd>
        </div>
      ))}
      {meters(live, record.values)
        .slice(0, 2)
        .map((meter) => (
          <MeterFact key={meter.field.key} meter={meter} />
        ))}
      {!live.form.facts && <RunningCase app={app} record={record.id} />}
    </dl>
  );
}

function MeterFact({ meter: { field, value, min, max, band } }: { meter: Meter }) {
  const t = useT('app.records');
  const label = useLabel();
  const name = label(field.label, field.key);
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.score}>
        <strong>{value}</strong>
        <meter min={min} max={max} value={value} aria-label={name} title={t('header.of', { value, max })} />
        <small>{t(`header.band.${band}`)}</small>
      </dd>
    </div>
  );
}

/** The newest running case and the step it stands on. */
function RunningCase({ app, record }: { app: string; record: string }) {
  const t = useT('app.records');
  const label = useLabel();
  const [parameters] = useSearchParams();
  const [newest] = useRunningCases(app, record);
  if (!newest) return null;
  const { info, steps } = newest;
  const flow = label(info.flow.label, info.flow.key);
  const next = new URLSearchParams(parameters);
  next.delete('tab');
  next.set('case', info.id);
  return (
    <div className={styles.case}>
      <dt>{t('header.running')}</dt>
      <dd>
        <Link to={`?${next.toString()}`} title={t('header.openCase', { flow })}>
          {flow}
        </Link>
        {steps.length > 0 && <small>{steps.at(-1)?.name}</small>}
      </dd>
    </div>
  );
}
