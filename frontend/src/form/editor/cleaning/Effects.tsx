import { ArrowRight } from 'lucide-react';
import type { CleaningEffect, CleaningPreview } from '@/core/api/cleaning';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import styles from './Cleaning.module.css';
import { RawValue } from './RawValue';
import { useCleaningWords } from './useCleaningWords';

/** How many records the rules would change, and some of them before and after. */
export function Effects({ preview }: { preview: CleaningPreview }) {
  const t = useT('form.editor');
  const language = useLanguage();
  const number = (value: number) => formatInteger(value, language);
  const part = preview.looked < preview.records ? 'cleaning.lookedSome' : 'cleaning.lookedAll';
  const some = preview.rules.filter((rule) => rule.samples.length > 0);
  return (
    <div className={styles.effects} aria-live="polite">
      <p>
        <b>{t('cleaning.wouldChange', { count: preview.changed, number: number(preview.changed) })}</b>{' '}
        {t(part, { looked: number(preview.looked), records: number(preview.records) })}
      </p>
      {some.map((effect) => (
        <Effect key={effect.rule} effect={effect} />
      ))}
    </div>
  );
}

function Effect({ effect }: { effect: CleaningEffect }) {
  const t = useT('form.editor');
  const language = useLanguage();
  const { form } = useFormEditing();
  const words = useCleaningWords(form);
  const rule = form.cleaning?.find((one) => one.key === effect.rule);
  const counts = (['corrected', 'marked', 'refused'] as const).filter((what) => effect[what] > 0);
  return (
    <div className={styles.effect}>
      <h4>
        {rule && words.what(rule)}
        {counts.map((what) => (
          <span key={what}>
            {t(`cleaning.effect.${what}`, {
              count: effect[what],
              number: formatInteger(effect[what], language),
            })}
          </span>
        ))}
      </h4>
      <ul>
        {effect.samples.map((sample, at) => (
          <li key={at}>
            <span className={styles.record}>{sample.title || t('cleaning.unnamed')}</span>
            <span className={styles.field}>{words.name(sample.field)}</span>
            <span className={styles.values}>
              <RawValue value={sample.before} />
              {JSON.stringify(sample.before) !== JSON.stringify(sample.after) && (
                <>
                  <ArrowRight size={14} aria-hidden="true" />
                  <span className="visually-hidden">{t('cleaning.becomes')}</span>
                  <RawValue value={sample.after} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
