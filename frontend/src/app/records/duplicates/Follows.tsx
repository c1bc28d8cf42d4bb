import { Alert } from 'antd';
import type { MergePreview } from '@/core/api/merges';
import type { Rec } from '@/core/api/records';
import { formatInteger } from '@/shared/format/number';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import styles from './compare.module.css';

interface Props {
  preview: MergePreview;
  stays: Rec;
  /** How many fields of it get another value. */
  changing: number;
}

/** What a merge will do, in words and numbers. */
export function Follows({ preview, stays, changing }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const others = preview.records.filter((record) => record.id !== stays.id);
  const title = stays.title || '—';
  const named = (record: Rec) => `“${record.title || '—'}”`;
  const titleOf = (id: string) => preview.records.find((record) => record.id === id)?.title ?? '—';
  const moving = new Map<string, { name: string; count: number }>();
  for (const { id } of others) {
    for (const { place, label: of, count } of preview.moving[id] ?? []) {
      const name = of ? label(of, place) : t(`duplicates.place.${place}`);
      moving.set(place, { name, count: (moving.get(place)?.count ?? 0) + count });
    }
  }
  return (
    <section className={styles.follows} aria-labelledby="merge-follows">
      <h2 id="merge-follows">{t('duplicates.follows')}</h2>
      <ul>
        <li>{t('duplicates.followFields', { count: changing, title })}</li>
        {moving.size > 0 && (
          <li>
            {t('duplicates.followMoves', {
              what: [...moving.values()]
                .map(({ name, count }) => `${name} ${formatInteger(count, language)}`)
                .join(' · '),
              title,
            })}
          </li>
        )}
        <li>{t('duplicates.followTags')}</li>
        <li>
          {t('duplicates.followBin', { titles: others.map(named).join(' · '), count: others.length, title })}
        </li>
      </ul>
      {preview.ending.map(({ record, flow }) => (
        <Alert
          key={`${record}.${flow}`}
          type="warning"
          showIcon
          title={t('duplicates.followCase', { flow, title: titleOf(record) })}
        />
      ))}
    </section>
  );
}
