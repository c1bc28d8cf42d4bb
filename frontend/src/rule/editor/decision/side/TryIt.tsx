import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { CircleSlash } from 'lucide-react';
import { useEffect, useState } from 'react';
import { tryDecision } from '@/core/api/decisions';
import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { errorText } from '@/shared/ui/errorText';
import { useClearable } from '@/shared/ui/useClearable';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import { isBlank, type Constant } from '../model/cells';
import type { InputColumn } from '../model/columns';
import { constantWords } from '../words';

export interface TryItProps {
  app: string;
  decision: string;
  /** The document as it is now. */
  xml: string;
  onHit: (row: number | undefined) => void;
}

const pauseMs = 350;

/** Values to try, and what the server answers to them with the table as it stands. */
export function TryIt({ app, decision, xml, onHit }: TryItProps) {
  const t = useT('rule.editor.decision');
  const { model, inputs, outputs, coverage, wording } = useDecision();
  const [values, setValues] = useState<Record<string, unknown>>({});
  const [asked, setAsked] = useState({ xml, values });
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked({ xml, values });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [xml, values]);
  const names = new Set(inputs.map(({ input }) => input.expression));
  const given = Object.fromEntries(
    Object.entries(asked.values).filter(([name, value]) => names.has(name) && value !== undefined),
  );
  const ready = inputs.length > 0 && Object.keys(given).length > 0;
  const answer = useQuery({
    queryKey: ['app', app, 'decisions', 'try', decision, asked.xml, given],
    queryFn: ({ signal }) => tryDecision(app, decision, asked.xml, given, signal),
    enabled: ready,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const row = ready && !answer.isError ? answer.data?.row : undefined;
  useEffect(() => {
    onHit(typeof row === 'number' ? row - 1 : undefined);
  }, [row, onHit]);
  // What is wrong is known here too, in the words of the grid.
  const why = () => {
    if (model.rows.some((one) => one.results.some(({ text }) => isBlank(text)))) return t('try.incomplete');
    return coverage.overlaps.length > 0 ? t('try.contradiction') : errorText(answer.error, t);
  };
  let result: React.ReactNode = <p className={styles.quiet}>{t('try.hint')}</p>;
  if (ready && answer.isError) result = <p className={styles.noRow}>{why()}</p>;
  else if (ready && answer.data) {
    result =
      typeof answer.data.row === 'number' ? (
        <>
          <p className={styles.quiet}>{t('try.row', { row: answer.data.row })}</p>
          <dl className={styles.outputs}>
            {outputs.map((column) => {
              const value = answer.data.outputs[column.output.name] as Constant | null | undefined;
              return (
                <div key={column.output.id}>
                  <dt>{wording.label(column.label)}</dt>
                  <dd>
                    <OptionChip
                      option={{
                        value: String(value),
                        label: constantWords(value ?? null, column.options, wording),
                        color: 'blue',
                      }}
                    />
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      ) : (
        <p className={styles.noRow}>
          <CircleSlash size={16} aria-hidden="true" /> {t('try.none')}
        </p>
      );
  }
  return (
    <section className={styles.panel}>
      <h2>{t('try.title')}</h2>
      {inputs.length === 0 && <p className={styles.quiet}>{t('try.noInput')}</p>}
      {inputs.map((column) => (
        <label key={column.input.id} className={styles.tryField}>
          <span>{wording.label(column.label)}</span>
          <TryValue
            column={column}
            value={values[column.input.expression]}
            onChange={(value) => {
              setValues({ ...values, [column.input.expression]: value });
            }}
          />
        </label>
      ))}
      {inputs.length > 0 && (
        <div className={styles.answer} role="status" aria-live="polite" data-stale={answer.isFetching}>
          {result}
        </div>
      )}
    </section>
  );
}

interface TryValueProps {
  column: InputColumn;
  value: unknown;
  onChange: (value: unknown) => void;
}

function TryValue({ column, value, onChange }: TryValueProps) {
  const clearable = useClearable();
  const t = useT('rule.editor.decision');
  const { wording } = useDecision();
  const name = wording.label(column.label);
  if (column.kind === 'number') {
    return (
      <InputNumber
        controls={false}
        style={{ width: '100%' }}
        value={value as number | undefined}
        aria-label={name}
        onChange={(number) => {
          onChange(number ?? undefined);
        }}
      />
    );
  }
  if (column.kind === 'date') {
    return (
      <DatePicker
        style={{ width: '100%' }}
        value={typeof value === 'string' ? dayjs(value) : undefined}
        aria-label={name}
        onChange={(day) => {
          onChange(Array.isArray(day) ? undefined : day?.format('YYYY-MM-DD'));
        }}
      />
    );
  }
  if (column.kind === 'text') {
    return (
      <Input
        value={typeof value === 'string' ? value : ''}
        aria-label={name}
        onChange={(event) => {
          onChange(event.target.value === '' ? undefined : event.target.value);
        }}
      />
    );
  }
  const options =
    column.kind === 'boolean'
      ? [
          { value: 'true', label: t('cell.yes') },
          { value: 'false', label: t('cell.no') },
        ]
      : column.options.map((option) => ({ value: option.value, label: wording.label(option.label) }));
  return (
    <Select
      allowClear={clearable}
      style={{ width: '100%' }}
      value={value === undefined ? undefined : String(value)}
      placeholder={t('try.pick')}
      aria-label={name}
      options={options}
      onChange={(picked: string | undefined) => {
        onChange(column.kind === 'boolean' && picked !== undefined ? picked === 'true' : picked);
      }}
    />
  );
}
