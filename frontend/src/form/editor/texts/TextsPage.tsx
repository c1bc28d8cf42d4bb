import { Segmented } from 'antd';
import { Languages } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { useFormEditing } from '../FormEditorContext';
import { textGroups, worstGap, type TextGroup } from '../model/texts';
import { GroupRows } from './GroupRows';
import styles from './Texts.module.css';
import { useCellKeys } from './useCellKeys';
import { useKept } from './useKept';

const filters = ['all', 'missing', 'same'] as const;
type Filter = (typeof filters)[number];

const lacks = (filter: Filter) => (group: TextGroup['texts'][number]) => {
  const gap = worstGap(group.value);
  return filter === 'same' ? gap === 'same' : gap === 'missing' || gap === 'chinese';
};

/** Every text of the form in both languages, side by side. */
export function TextsPage() {
  const t = useT('form.editor');
  const { form, view } = useFormEditing();
  const groups = useMemo(() => textGroups(form), [form]);
  const texts = groups.flatMap((group) => group.texts);
  const filter = filters.find((one) => one === view.show) ?? 'all';
  const count = (one: Filter) => (one === 'all' ? texts : texts.filter(lacks(one))).length;
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        <header className={styles.head}>
          <div>
            <h2>{t('texts.title')}</h2>
            <p>{t('texts.hint')}</p>
          </div>
          <Segmented<Filter>
            value={filter}
            aria-label={t('texts.filter')}
            options={filters.map((one) => ({
              value: one,
              label: t(`texts.show.${one}`, { count: count(one) }),
            }))}
            onChange={(next) => {
              view.open('texts', next === 'all' ? {} : { show: next });
            }}
          />
        </header>
        <Table key={filter} groups={groups} filter={filter} />
      </div>
    </div>
  );
}

/** The rows; what was there when the filter was set stays until it is set anew, so that nothing vanishes under the hands. */
function Table({ groups, filter }: { groups: TextGroup[]; filter: Filter }) {
  const t = useT('form.editor');
  const onKeyDown = useCellKeys();
  const isShown = useKept(groups, filter === 'all' ? undefined : lacks(filter));
  const shown = groups
    .map((group) => ({ ...group, texts: group.texts.filter(isShown) }))
    .filter((group) => group.texts.length > 0);
  if (shown.length === 0) {
    return (
      <EmptyState
        icon={Languages}
        title={t('texts.nothing')}
        text={t(`texts.nothingHint.${filter}`)}
        compact
      />
    );
  }
  return (
    <table className={styles.table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{t('texts.part')}</th>
          <th scope="col">{t('texts.what')}</th>
          <th scope="col">{t('texts.zh')}</th>
          <th scope="col">{t('texts.en')}</th>
        </tr>
      </thead>
      {shown.map((group) => (
        <GroupRows key={group.id} group={group} />
      ))}
    </table>
  );
}
