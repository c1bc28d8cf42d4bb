import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import { readTest, writeTest, type Test } from '../model/cells';
import type { InputColumn } from '../model/columns';
import { cellWords } from '../words';
import { Cell } from './Cell';
import { ChoiceTest } from './tests/ChoiceTest';
import { MeasureTest } from './tests/MeasureTest';
import { TextTest } from './tests/TextTest';
import { YesNoTest } from './tests/YesNoTest';

export interface TestCellProps {
  column: InputColumn;
  text: string;
  place: string;
  locked: boolean;
  issue?: string;
  onChange: (text: string, typing?: boolean) => void;
}

export interface TestEditorProps {
  column: InputColumn;
  test: Test;
  onChange: (test: Test, typing?: boolean) => void;
  close: () => void;
}

const editors = {
  choice: ChoiceTest,
  boolean: YesNoTest,
  number: MeasureTest,
  date: MeasureTest,
  text: TextTest,
};

/** What a row asks of one column. */
export function TestCell({ column, text, place, locked, issue, onChange }: TestCellProps) {
  const t = useT('rule.editor.decision');
  const { wording } = useDecision();
  const test = readTest(text);
  const words = cellWords(text, column, wording);
  const Editor = editors[column.kind];
  const chips = test?.kind === 'oneOf' && !test.not && column.kind === 'choice';
  return (
    <Cell
      place={place}
      name={t('cell.name', { column: wording.label(column.label), words })}
      empty={test?.kind === 'any'}
      issue={issue}
      locked={locked}
      editor={(close) => (
        <Editor
          column={column}
          test={test ?? { kind: 'any' }}
          close={close}
          onChange={(next, typing) => {
            onChange(writeTest(next), typing);
          }}
        />
      )}
      onClear={() => {
        onChange('-');
      }}
    >
      {chips ? (
        <span className={styles.chips}>
          {test.values.map((value) => {
            const option = column.options.find((one) => one.value === value);
            return (
              <OptionChip
                key={String(value)}
                option={option ? { color: 'slate', ...option } : { value: String(value), color: 'slate' }}
              />
            );
          })}
        </span>
      ) : (
        <span className={test ? undefined : styles.formula}>{words}</span>
      )}
    </Cell>
  );
}
