import { Button, InputNumber, Select, Switch } from 'antd';
import { Copy, Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Catalog } from '@/core/api/catalog';
import type { BoardDocument, Widget, WidgetType } from '@/core/api/boards';
import type { Issue } from '@/core/api/problem';
import type { Command } from '@/core/commands/Command';
import { without } from '@/core/commands/path';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import { useClearable } from '@/shared/ui/useClearable';
import styles from '../BoardEditor.module.css';
import { ReplaceWidget } from '../commands/ReplaceWidget';
import { needsOf, widgetNeeds, withDataSet, withType } from '../model/board';
import { widgetIcons } from '../Palette';
import { isWidgetName } from '../texts';
import { DataSetDrawer } from './DataSetDrawer';
import { dataSetName } from './dataSetName';
import { Row } from './Row';

export interface WidgetPropertiesProps {
  app: string;
  board: BoardDocument;
  catalog: Catalog;
  widget: Widget;
  issues: readonly Issue[];
  execute: (command: Command<BoardDocument>) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** What one tile shows: of which data, which figures, by what. */
export function WidgetProperties(props: WidgetPropertiesProps) {
  const { app, board, catalog, widget, issues, execute, onDuplicate, onRemove } = props;
  const t = useT('report.editor');
  const clearable = useClearable();
  const label = useLabel();
  const [editing, setEditing] = useState(false);
  const needs = needsOf(widget.type);
  const set = widget.dataSet === undefined ? undefined : board.dataSets[widget.dataSet];
  const Icon = widgetIcons[widget.type];
  const index = board.widgets.indexOf(widget);
  const own = issues.filter((issue) => issue.place?.startsWith(`/widgets/${index}`));
  const change = (next: Widget, typing = false) => {
    execute(new ReplaceWidget(next, typing));
  };
  const named = (entries: Record<string, { label: Label }>) =>
    Object.entries(entries).map(([key, one]) => ({ value: key, label: label(one.label, key) }));
  return (
    <div className={styles.properties}>
      <header>
        <Icon size={18} aria-hidden="true" />
        <h2>{t(`widget.${widget.type}`)}</h2>
        <Button
          type="text"
          size="small"
          icon={<Copy size={14} />}
          title={t('duplicate')}
          aria-label={t('duplicate')}
          onClick={onDuplicate}
        />
        <Button
          type="text"
          size="small"
          icon={<Trash2 size={14} />}
          title={t('remove')}
          aria-label={t('remove')}
          onClick={onRemove}
        />
      </header>
      {own.map((issue) => (
        <p
          key={issue.code + issue.message}
          className={styles.issue}
          data-severity={issue.severity}
          role="alert"
        >
          {issue.message}
        </p>
      ))}
      <Row label={t('title')}>
        <LabelField
          name={t('title')}
          value={widget.title}
          isDefault={isWidgetName}
          onChange={(title) => {
            change({ ...widget, title }, true);
          }}
        />
      </Row>
      <Row label={t('type')}>
        <Select<WidgetType>
          value={widget.type}
          aria-label={t('type')}
          options={widgetNeeds.map(({ type }) => ({ value: type, label: t(`widget.${type}`) }))}
          onChange={(type) => {
            change(withType(board, widget, type));
          }}
        />
      </Row>
      {!needs.data && (
        <Row label={t('text')}>
          <LabelField
            name={t('text')}
            rows={4}
            value={widget.text}
            onChange={(text) => {
              change({ ...widget, text }, true);
            }}
          />
        </Row>
      )}
      {needs.data && (
        <Row label={t('dataSet')}>
          <div className={styles.pair}>
            <Select
              style={{ flex: 1, minWidth: 0 }}
              value={widget.dataSet}
              aria-label={t('dataSet')}
              options={Object.entries(board.dataSets).map(([key, one]) => ({
                value: key,
                label: dataSetName(key, one, catalog, label),
              }))}
              onChange={(key) => {
                change(withDataSet(board, widget, key));
              }}
            />
            <Button
              icon={<Settings2 size={16} />}
              title={t('editDataSet')}
              aria-label={t('editDataSet')}
              disabled={!set}
              onClick={() => {
                setEditing(true);
              }}
            />
          </div>
        </Row>
      )}
      {set && needs.measures !== 'none' && (
        <Row label={t(needs.measures === 'one' ? 'measure' : 'measures')}>
          {needs.measures === 'one' ? (
            <Select
              value={widget.measures?.[0]}
              aria-label={t('measure')}
              options={named(set.measures)}
              onChange={(key) => {
                change({ ...widget, measures: [key] });
              }}
            />
          ) : (
            <Select
              mode="multiple"
              value={widget.measures ?? []}
              aria-label={t('measures')}
              options={named(set.measures)}
              onChange={(keys) => {
                if (keys.length > 0) change({ ...widget, measures: keys });
              }}
            />
          )}
        </Row>
      )}
      {set && needs.dimension !== 'none' && (
        <Row label={t('dimension')}>
          <Select
            value={widget.dimension}
            allowClear={needs.dimension === 'optional' && clearable}
            placeholder={t('noDimension')}
            aria-label={t('dimension')}
            options={named(set.dimensions)}
            onChange={(dimension: string | undefined) => {
              change(
                dimension === undefined ? (without(widget, 'dimension') as Widget) : { ...widget, dimension },
              );
            }}
          />
        </Row>
      )}
      {set && needs.series && (
        <Row label={t('series')}>
          <Select
            value={widget.series}
            allowClear={clearable}
            placeholder={t('noSeries')}
            aria-label={t('series')}
            options={named(set.dimensions).filter((one) => one.value !== widget.dimension)}
            onChange={(series: string | undefined) => {
              change(series === undefined ? (without(widget, 'series') as Widget) : { ...widget, series });
            }}
          />
        </Row>
      )}
      {set && needs.dimension !== 'none' && (
        <Row label={t('limit')}>
          <InputNumber
            min={1}
            max={500}
            value={widget.limit}
            placeholder={t('noLimit')}
            style={{ width: '100%' }}
            aria-label={t('limit')}
            onChange={(limit) => {
              change(limit === null ? (without(widget, 'limit') as Widget) : { ...widget, limit });
            }}
          />
        </Row>
      )}
      {needs.compare && (
        <label className={styles.switch}>
          {t('compare')}
          <Switch
            checked={widget.compare === 'previous'}
            onChange={(on) => {
              change(on ? { ...widget, compare: 'previous' } : (without(widget, 'compare') as Widget));
            }}
          />
        </label>
      )}
      {widget.dataSet !== undefined && (
        <DataSetDrawer
          app={app}
          board={board}
          catalog={catalog}
          issues={issues}
          execute={execute}
          dataSet={editing ? widget.dataSet : undefined}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </div>
  );
}
