import { Drawer, Select } from 'antd';
import { useMemo } from 'react';
import type { Catalog } from '@/core/api/catalog';
import type { BoardDocument, DataSet } from '@/core/api/boards';
import type { Issue } from '@/core/api/problem';
import type { Command } from '@/core/commands/Command';
import { SetValue } from '@/core/commands/SetValue';
import { ConditionEditor } from '@/core/condition/ConditionEditor';
import { scopeOf } from '@/core/condition/scope';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useClearable } from '@/shared/ui/useClearable';
import styles from '../BoardEditor.module.css';
import { dataSetName } from './dataSetName';
import { Dimensions } from './Dimensions';
import { Measures } from './Measures';
import { Row } from './Row';

export interface DataSetDrawerProps {
  app: string;
  board: BoardDocument;
  catalog: Catalog;
  issues: readonly Issue[];
  execute: (command: Command<BoardDocument>) => void;
  /** The data set under edit; closed when undefined. */
  dataSet: string | undefined;
  onClose: () => void;
}

/** Which records, which figures over them, and what they can be broken down by. */
export function DataSetDrawer({
  app,
  board,
  catalog,
  issues,
  execute,
  dataSet,
  onClose,
}: DataSetDrawerProps) {
  const t = useT('report.editor');
  const clearable = useClearable();
  const label = useLabel();
  const set = dataSet === undefined ? undefined : board.dataSets[dataSet];
  const scope = useMemo(() => set && scopeOf(app, catalog, set.table), [app, catalog, set]);
  const change = (part: Partial<DataSet>, typing = false) => {
    if (dataSet === undefined || !set) return;
    execute(new SetValue<BoardDocument>('board.dataSet', ['dataSets', dataSet], { ...set, ...part }, typing));
  };
  const times = scope?.table.fields.filter((f) => f.kind === 'DATE' || f.kind === 'DATETIME') ?? [];
  const base = `/dataSets/${dataSet}/where`;
  return (
    <Drawer
      open={set !== undefined}
      size={880}
      title={set && dataSet !== undefined && dataSetName(dataSet, set, catalog, label)}
      onClose={onClose}
    >
      {set && dataSet !== undefined && (
        <div className={styles.dataSet}>
          <div className={styles.two}>
            <Row label={t('table')}>
              <Select
                value={set.table}
                aria-label={t('table')}
                options={catalog.tables.map((table) => ({
                  value: table.key,
                  label: label(table.label, table.key),
                }))}
                onChange={(table) => {
                  change({ table });
                }}
              />
            </Row>
            <Row label={t('periodField')}>
              <Select
                value={set.period}
                allowClear={clearable}
                placeholder={t('noPeriodField')}
                aria-label={t('periodField')}
                options={times.map((f) => ({ value: f.key, label: label(f.label, f.key) }))}
                onChange={(period: string | undefined) => {
                  change({ period });
                }}
              />
            </Row>
          </div>
          <Row label={t('where')}>
            {scope && (
              <ConditionEditor
                value={set.where}
                scope={scope}
                issues={issues
                  .filter((issue) => issue.place?.startsWith(base))
                  .map((issue) => ({ ...issue, place: issue.place?.slice(base.length) }))}
                onChange={(where) => {
                  change({ where }, true);
                }}
              />
            )}
          </Row>
          {scope && <Measures board={board} name={dataSet} set={set} scope={scope} onChange={change} />}
          {scope && <Dimensions board={board} name={dataSet} set={set} scope={scope} onChange={change} />}
        </div>
      )}
    </Drawer>
  );
}
