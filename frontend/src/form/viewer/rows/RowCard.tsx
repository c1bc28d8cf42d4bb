import { Button } from 'antd';
import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { memo, useId } from 'react';
import { valueText } from '@/core/values/valueText';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { propertyLabel } from '../label';
import { Cell } from './Cell';
import { cellId } from './columns';
import { RowMenu } from './RowMenu';
import { useShownRow, type RowProps } from './RowLine';
import styles from './rows.module.css';

interface Props extends RowProps {
  open: boolean;
  onTurn: (row: string) => void;
}

/** A row as a card, for phones: what it says in one line, its fields when it is open. */
export const RowCard = memo(function RowCard(props: Props) {
  const { field, row, index, columns, errors, disabled, actions, open, onTurn } = props;
  const t = useT('form.viewer');
  const language = useLanguage();
  const id = useId();
  const shown = useShownRow(props);
  const said = columns
    .filter(({ type }) => !['link', 'person', 'department'].includes(type))
    .map(({ key, field: own }) => valueText(own, shown[key], language))
    .filter((text) => text !== '');
  const wrong = columns.some(({ key }) => errors?.[cellId(row.id, key)]);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <li className={styles.card} data-row={row.id} data-invalid={wrong}>
      <div className={styles.cardHead}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => {
            onTurn(row.id);
          }}
        >
          <Chevron size={16} aria-hidden="true" />
          <strong>{said[0] ?? t('rows.number', { number: index + 1 })}</strong>
          <span>{said.slice(1, 4).join(' · ')}</span>
        </button>
        {!disabled && (
          <RowMenu row={row.id} actions={actions}>
            <Button
              type="text"
              icon={<Ellipsis size={16} />}
              aria-label={t('rows.menu', { number: index + 1 })}
            />
          </RowMenu>
        )}
      </div>
      {open && (
        <div id={`${id}-body`} className={styles.cardBody}>
          {columns.map((column) => (
            <div key={column.key}>
              <span className={styles.cardLabel} aria-hidden="true">
                {propertyLabel(column.key, column.property, language)}
              </span>
              <Cell
                field={field}
                column={column}
                row={shown}
                number={index + 1}
                disabled={disabled}
                error={errors?.[cellId(row.id, column.key)]}
                onChange={actions.set}
              />
            </div>
          ))}
        </div>
      )}
    </li>
  );
});
