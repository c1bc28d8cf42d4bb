import { Button, Input, InputNumber, Radio } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { freeKey, keyFrom } from '@/core/draft/freeKey';
import { typedLabel } from '@/core/draft/typedLabel';
import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { SetOutput } from '../commands/SetOutput';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import { readResult, writeConstant } from '../model/cells';
import { optionWord, type OutputColumn } from '../model/columns';
import { resultWords } from '../words';
import { Cell } from './Cell';

export interface ResultCellProps {
  column: OutputColumn;
  text: string;
  place: string;
  locked: boolean;
  issue?: string;
  onChange: (text: string, typing?: boolean) => void;
}

/** What a row answers in one column. */
export function ResultCell({ column, text, place, locked, issue, onChange }: ResultCellProps) {
  const t = useT('rule.editor.decision');
  const { wording } = useDecision();
  const words = resultWords(text, column, wording);
  const value = readResult(text);
  return (
    <Cell
      place={place}
      name={t('cell.name', { column: wording.label(column.label), words: words || t('cell.unset') })}
      empty={words === ''}
      issue={issue ?? (words === '' ? t('cell.unsetHint') : undefined)}
      locked={locked}
      editor={(close) =>
        column.kind === 'number' ? (
          <InputNumber
            autoFocus
            controls={false}
            value={typeof value === 'number' ? value : undefined}
            aria-label={wording.label(column.label)}
            onPressEnter={close}
            onChange={(number) => {
              if (number !== null) onChange(writeConstant(number), true);
            }}
          />
        ) : column.kind === 'boolean' ? (
          <Radio.Group
            className={styles.options}
            value={value}
            options={[
              { value: true, label: t('cell.yes') },
              { value: false, label: t('cell.no') },
            ]}
            onChange={(event) => {
              onChange(String(event.target.value));
              close();
            }}
          />
        ) : (
          <ValueChoice
            column={column}
            value={value}
            onPick={(picked) => {
              onChange(writeConstant(picked));
              close();
            }}
          />
        )
      }
    >
      {typeof value === 'string' ? (
        <OptionChip
          option={{ value, label: optionWord(column.options, value, wording.language), color: 'blue' }}
        />
      ) : (
        <span className={words === '' ? styles.unset : value === undefined ? styles.formula : undefined}>
          {words === '' ? t('cell.unset') : words}
        </span>
      )}
    </Cell>
  );
}

interface ValueChoiceProps {
  column: OutputColumn;
  value: unknown;
  onPick: (value: string) => void;
}

/** One of the values the column knows, or a new one with a name. */
function ValueChoice({ column, value, onPick }: ValueChoiceProps) {
  const t = useT('rule.editor.decision');
  const { model, stack, wording } = useDecision();
  const [name, setName] = useState('');
  const add = () => {
    const text = name.trim();
    if (text === '') return;
    const known = column.options.find(({ label }) => wording.label(label) === text);
    if (known) {
      onPick(known.value);
      return;
    }
    const label = typedLabel(undefined, wording.language, text);
    const taken = column.options.map((option) => option.value);
    const fresh = freeKey(keyFrom(text, `${column.output.name}_${taken.length + 1}`), taken);
    const settings = model.settings.outputs?.[column.output.name];
    stack.step('decision.newValue', () => {
      stack.execute(
        new SetOutput(column.output.name, {
          label: column.label,
          ...settings,
          values: [
            ...column.options.map((o) => ({ value: o.value, label: o.label })),
            { value: fresh, label },
          ],
        }),
      );
      onPick(fresh);
    });
  };
  return (
    <>
      {column.options.length > 0 && (
        <Radio.Group
          className={styles.options}
          value={value}
          onChange={(event) => {
            onPick(String(event.target.value));
          }}
        >
          {column.options.map((option) => (
            <Radio key={option.value} value={option.value}>
              {wording.label(option.label)}
            </Radio>
          ))}
        </Radio.Group>
      )}
      <form
        className={styles.newValue}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Input
          size="small"
          value={name}
          maxLength={60}
          placeholder={t('cell.newValue')}
          aria-label={t('cell.newValue')}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <Button
          size="small"
          htmlType="submit"
          icon={<Plus size={14} />}
          aria-label={t('cell.addValue')}
          title={t('cell.addValue')}
          disabled={name.trim() === ''}
        />
      </form>
    </>
  );
}
