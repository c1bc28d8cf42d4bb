import { Button, Segmented } from 'antd';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { Pages } from '@/core/api/forms';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { AddElement } from '../commands/AddElement';
import { ChangeElement } from '../commands/ChangeElement';
import { MoveElements } from '../commands/MoveElements';
import { RemoveElements } from '../commands/RemoveElements';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { keysIn, type Place } from '../model/layout';
import { newPage } from '../model/newElement';
import { pickOf } from '../model/picks';

export interface PagesPropertiesProps {
  element: Pages;
  place: Place;
  /** Index of the page that is picked; undefined when the whole is. */
  page: number | undefined;
}

/** Tabs or steps: which of the two, the pages in their order, and the name of the one that is picked. */
export function PagesProperties({ element, place, page }: PagesPropertiesProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const { execute, view } = useFormEditing();
  const steps = element.options?.variant === 'stepper';
  const picked = page === undefined ? undefined : element.elements[page];
  const pick = (at: number) => `@${[...place, at].join('.')}`;
  const move = (from: number, to: number) => {
    execute(new MoveElements([pick(from)], { list: place, index: to > from ? to + 1 : to }));
    view.select(pick(to));
  };
  return (
    <div className={styles.properties}>
      <header>
        <h2>{t(steps ? 'palette.steps' : 'palette.tabs')}</h2>
      </header>
      <Segmented<'tabs' | 'steps'>
        block
        value={steps ? 'steps' : 'tabs'}
        aria-label={t('pages.kind')}
        options={(['tabs', 'steps'] as const).map((one) => ({ value: one, label: t(`palette.${one}`) }))}
        onChange={(next) => {
          execute(new ChangeElement(place, 'options', next === 'steps' ? { variant: 'stepper' } : undefined));
        }}
      />
      {picked && page !== undefined && (
        <div className={styles.field}>
          <span className={styles.fieldLabel}>{t('pages.name')}</span>
          <LabelField
            name={t('pages.name')}
            value={picked.label}
            onChange={(next) => {
              execute(new ChangeElement([...place, page], 'label', next));
            }}
          />
        </div>
      )}
      <div className={styles.field}>
        <span className={styles.fieldLabel}>{t('pages.list')}</span>
        {element.elements.map((one, at) => (
          <div key={at} className={styles.pageRow} data-picked={at === page}>
            <button
              type="button"
              onClick={() => {
                view.select(pickOf(one, [...place, at]));
              }}
            >
              {label(one.label, ' ')}
            </button>
            <Button
              type="text"
              size="small"
              disabled={at === 0}
              icon={<ArrowUp size={14} />}
              aria-label={t('pages.up', { name: label(one.label) })}
              onClick={() => {
                move(at, at - 1);
              }}
            />
            <Button
              type="text"
              size="small"
              disabled={at === element.elements.length - 1}
              icon={<ArrowDown size={14} />}
              aria-label={t('pages.down', { name: label(one.label) })}
              onClick={() => {
                move(at, at + 1);
              }}
            />
            <Button
              type="text"
              size="small"
              icon={<Trash2 size={14} />}
              aria-label={t('pages.remove', { name: label(one.label), count: keysIn(one).length })}
              title={t('pages.remove', { name: label(one.label), count: keysIn(one).length })}
              onClick={() => {
                execute(new RemoveElements([pick(at)]));
                view.select();
              }}
            />
          </div>
        ))}
        <Button
          size="small"
          type="dashed"
          icon={<Plus size={14} />}
          onClick={() => {
            const count = element.elements.length;
            execute(
              new AddElement(newPage(steps ? 'steps' : 'tabs', count + 1), { list: place, index: count }),
            );
            view.select(pick(count));
          }}
        >
          {t('pages.add')}
        </Button>
      </div>
      <p className={styles.note}>{t(steps ? 'pages.stepsHint' : 'pages.tabsHint')}</p>
    </div>
  );
}
