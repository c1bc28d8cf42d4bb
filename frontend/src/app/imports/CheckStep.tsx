import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import type { LiveForm } from '@/core/api/forms';
import type { ImportCheck } from '@/core/api/imports';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Bone } from '@/shared/ui/Skeleton';
import { BlankChoices } from './BlankChoices';
import { CellErrors } from './CellErrors';
import { undecided, type Choices } from './mapping';
import { Step } from './Step';
import styles from './imports.module.css';

interface Props {
  live: LiveForm;
  check: UseQueryResult<ImportCheck>;
  choices: Choices;
  disabled: boolean;
  running: boolean;
  onChoices: (choices: Choices) => void;
  onRun: () => void;
}

/** What would happen, before it does: counts, blanks, errors per cell. */
export function CheckStep({ live, check, choices, disabled, running, onChoices, onRun }: Props) {
  const t = useT('app.imports');
  const language = useLanguage();
  const { data } = check;
  const number = (value: number) => formatInteger(value, language);
  if (check.isError) {
    return (
      <Step number={3} title={t('check.title')}>
        <ErrorState error={check.error} onRetry={() => void check.refetch()} compact />
      </Step>
    );
  }
  if (!data) {
    return (
      <Step number={3} title={t('check.title')} note={t('check.checking')}>
        <Bone height={56} radius={8} />
      </Step>
    );
  }
  const bad = data.bad + data.strays;
  const counts = [
    { key: 'creates', value: data.creates },
    { key: 'updates', value: data.updates },
    { key: 'bad', value: bad },
  ] as const;
  const open = undecided(data.blanks, choices.onBlank).length;
  const nothing = choices.mode === 'allOrNothing' ? bad > 0 : data.ok === 0;
  return (
    <Step
      number={3}
      title={t('check.title')}
      note={check.isFetching ? t('check.checking') : undefined}
      done={disabled}
    >
      <dl className={styles.counts}>
        {counts.map(({ key, value }) => (
          <div key={key} data-key={key} data-zero={value === 0}>
            <dt>{t(`check.${key}`)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      {data.blanks.length > 0 && (
        <BlankChoices
          live={live}
          blanks={data.blanks}
          choices={choices}
          disabled={disabled}
          onChoices={onChoices}
        />
      )}
      {data.errors.length > 0 && (
        <CellErrors live={live} errors={data.errors} bad={bad} strays={data.strays} />
      )}
      {bad > 0 && (
        <Radio.Group
          className={styles.mode}
          disabled={disabled}
          value={choices.mode}
          aria-label={t('check.mode')}
          options={[
            { value: 'goodRows', label: t('check.goodRows', { count: data.ok, rows: number(data.ok) }) },
            { value: 'allOrNothing', label: t('check.allOrNothing') },
          ]}
          onChange={(event) => {
            onChoices({
              ...choices,
              mode: event.target.value === 'allOrNothing' ? 'allOrNothing' : 'goodRows',
            });
          }}
        />
      )}
      {!disabled && (
        <div className={styles.actions}>
          <Button
            type="primary"
            size="large"
            loading={running}
            disabled={check.isFetching || nothing || open > 0}
            onClick={onRun}
          >
            {t('check.run', { count: data.ok, rows: number(data.ok) })}
          </Button>
          {open > 0 && <span className={styles.muted}>{t('blank.first')}</span>}
        </div>
      )}
    </Step>
  );
}
