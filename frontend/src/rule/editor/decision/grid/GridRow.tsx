import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Dropdown, Input } from 'antd';
import { Ellipsis, GripVertical, TriangleAlert } from 'lucide-react';
import { SetValue } from '@/core/commands/SetValue';
import { useT } from '@/shared/i18n/i18n';
import { AddRow } from '../commands/AddRow';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import type { DecisionModel, DecisionRow } from '../model/DecisionModel';
import { ResultCell } from './ResultCell';
import { TestCell } from './TestCell';

export interface GridRowProps {
  row: DecisionRow;
  at: number;
  hit: boolean;
  locked: boolean;
  onStep: (step: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** One row: what it asks, what it answers, why. */
export function GridRow({ row, at, hit, locked, onStep, onDuplicate, onRemove }: GridRowProps) {
  const t = useT('rule.editor.decision');
  const { stack, inputs, outputs, coverage, issuesAt, model } = useDecision();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = useSortable({
    id: row.id,
    disabled: locked,
  });
  const set = (name: string, path: (string | number)[], value: unknown, typing = false) => {
    stack.execute(new SetValue<DecisionModel>(name, ['rows', at, ...path], value, typing));
  };
  const overlaps = coverage.overlaps.filter(({ first, second }) => first === at || second === at);
  const trouble =
    issuesAt.get(row.id) ??
    (overlaps[0] &&
      t('row.overlap', { row: (overlaps[0].first === at ? overlaps[0].second : overlaps[0].first) + 1 })) ??
    (coverage.never.includes(at) ? t('row.never') : undefined);
  return (
    <tr
      ref={setNodeRef}
      className={styles.row}
      data-hit={hit}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <th scope="row" className={styles.number}>
        {locked ? (
          <span>{at + 1}</span>
        ) : (
          <button
            ref={setActivatorNodeRef}
            type="button"
            className={styles.handle}
            aria-label={t('row.drag', { row: at + 1 })}
            title={t('row.drag', { row: at + 1 })}
            {...listeners}
            onKeyDown={(event) => {
              const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
              if (step === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              onStep(step);
            }}
          >
            <span className={styles.numberText}>{at + 1}</span>
            <GripVertical size={14} aria-hidden="true" className={styles.grip} />
          </button>
        )}
        {trouble && (
          <span className={styles.trouble} title={trouble} role="img" aria-label={trouble}>
            <TriangleAlert size={13} aria-hidden="true" />
          </span>
        )}
      </th>
      {inputs.map((column, index) => (
        <td key={column.input.id}>
          <TestCell
            column={column}
            text={row.tests[index]?.text ?? '-'}
            place={`${at},${index}`}
            locked={locked}
            issue={issuesAt.get(row.tests[index]?.id ?? '')}
            onChange={(text, typing) => {
              set('decision.test', ['tests', index, 'text'], text, typing);
            }}
          />
        </td>
      ))}
      {outputs.map((column, index) => (
        <td key={column.output.id} data-part="then">
          <ResultCell
            column={column}
            text={row.results[index]?.text ?? ''}
            place={`${at},${inputs.length + index}`}
            locked={locked}
            issue={issuesAt.get(row.results[index]?.id ?? '')}
            onChange={(text, typing) => {
              set('decision.result', ['results', index, 'text'], text, typing);
            }}
          />
        </td>
      ))}
      <td className={styles.noteCell}>
        {locked ? (
          <span className={styles.lockedNote}>{row.note}</span>
        ) : (
          <Input.TextArea
            variant="borderless"
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={row.note}
            placeholder={t('note.placeholder')}
            aria-label={t('note.of', { row: at + 1 })}
            onChange={(event) => {
              set('decision.note', ['note'], event.target.value, true);
            }}
          />
        )}
      </td>
      <td className={styles.menuCell}>
        {!locked && (
          <Dropdown
            trigger={['click']}
            placement="bottomRight"
            menu={{
              items: [
                { key: 'above', label: t('row.above') },
                { key: 'below', label: t('row.below') },
                { key: 'duplicate', label: t('row.duplicate') },
                { type: 'divider' },
                { key: 'remove', label: t('row.remove'), danger: true, disabled: model.rows.length === 1 },
              ],
              onClick: ({ key }) => {
                if (key === 'above') stack.execute(new AddRow(at));
                else if (key === 'below') stack.execute(new AddRow(at + 1));
                else if (key === 'duplicate') onDuplicate();
                else onRemove();
              },
            }}
          >
            <Button
              type="text"
              size="small"
              icon={<Ellipsis size={16} />}
              aria-label={t('row.moreOf', { row: at + 1 })}
            />
          </Dropdown>
        )}
      </td>
    </tr>
  );
}
