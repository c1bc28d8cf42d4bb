import { Button, Dropdown, Select } from 'antd';
import { Database, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Catalog } from '@/core/api/catalog';
import type { BoardDocument } from '@/core/api/boards';
import type { Issue } from '@/core/api/problem';
import type { Command } from '@/core/commands/Command';
import { without } from '@/core/commands/path';
import { SetValue } from '@/core/commands/SetValue';
import { freeKey } from '@/core/draft/freeKey';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from '../BoardEditor.module.css';
import { newDataSet, usersOf } from '../model/board';
import { DataSetDrawer } from './DataSetDrawer';
import { dataSetName } from './dataSetName';
import { Row } from './Row';

export interface BoardPropertiesProps {
  app: string;
  board: BoardDocument;
  catalog: Catalog;
  issues: readonly Issue[];
  execute: (command: Command<BoardDocument>) => void;
}

const days = [7, 30, 90, 180, 365];

/** The board itself, while no tile is picked: its name, its period, the data it speaks of. */
export function BoardProperties({ app, board, catalog, issues, execute }: BoardPropertiesProps) {
  const t = useT('report.editor');
  const label = useLabel();
  const [editing, setEditing] = useState<string>();
  const period = board.filters?.[0]?.default?.days;
  const add = (key: string) => {
    const table = catalog.tables.find((one) => one.key === key);
    if (!table) return;
    const name = freeKey(key, Object.keys(board.dataSets));
    const count = { 'zh-CN': '数量', en: 'Count' };
    execute(
      new SetValue<BoardDocument>('board.dataSet', ['dataSets', name], newDataSet(table, count), false),
    );
    setEditing(name);
  };
  return (
    <div className={styles.properties}>
      <header>
        <h2>{t('board')}</h2>
      </header>
      <Row label={t('name')}>
        <LabelField
          name={t('name')}
          value={board.label}
          onChange={(next) => {
            execute(new SetValue<BoardDocument>('board.label', ['label'], next));
          }}
        />
      </Row>
      <Row label={t('period')}>
        <Select
          value={period ?? 0}
          aria-label={t('period')}
          options={[
            { value: 0, label: t('noPeriod') },
            ...[...new Set([...days, ...(period === undefined ? [] : [period])])]
              .sort((a, b) => a - b)
              .map((n) => ({ value: n, label: t('lastDays', { count: n }) })),
          ]}
          onChange={(n) => {
            const filters = n === 0 ? [] : [{ kind: 'period' as const, default: { days: n } }];
            execute(new SetValue<BoardDocument>('board.period', ['filters'], filters, false));
          }}
        />
      </Row>
      <Row label={t('dataSets')}>
        <ul className={styles.sets}>
          {Object.entries(board.dataSets).map(([key, set]) => {
            const used = usersOf(board, key).length;
            return (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => {
                    setEditing(key);
                  }}
                >
                  <Database size={14} aria-hidden="true" />
                  <span>{dataSetName(key, set, catalog, label)}</span>
                  <small>{t('used', { count: used })}</small>
                </button>
                <Button
                  type="text"
                  size="small"
                  icon={<Trash2 size={14} />}
                  disabled={used > 0}
                  title={used > 0 ? t('stillUsed') : t('removeDataSet')}
                  aria-label={t('removeDataSet')}
                  onClick={() => {
                    const left = without(board.dataSets, key);
                    execute(new SetValue<BoardDocument>('board.dataSet', ['dataSets'], left, false));
                  }}
                />
              </li>
            );
          })}
        </ul>
        <Dropdown
          trigger={['click']}
          menu={{
            items: catalog.tables.map((table) => ({ key: table.key, label: label(table.label, table.key) })),
            onClick: ({ key }) => {
              add(key);
            },
          }}
        >
          <Button size="small" type="dashed" icon={<Plus size={14} />}>
            {t('addDataSet')}
          </Button>
        </Dropdown>
      </Row>
      <p className={styles.note}>{t('pickHint')}</p>
      <DataSetDrawer
        app={app}
        board={board}
        catalog={catalog}
        issues={issues}
        execute={execute}
        dataSet={editing}
        onClose={() => {
          setEditing(undefined);
        }}
      />
    </div>
  );
}
