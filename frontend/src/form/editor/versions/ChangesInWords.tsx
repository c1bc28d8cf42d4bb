import { Minus, Pencil, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { FormDocument } from '@/core/api/forms';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { FormEditingContext, useFormEditing } from '../FormEditorContext';
import { RuleSentence } from '../logic/RuleSentence';
import { formDiff } from '../model/formDiff';
import styles from './Versions.module.css';

const icons = { added: Plus, removed: Minus, changed: Pencil };

/** What was done since a version, as people would tell it. */
export function ChangesInWords({ before, after }: { before: FormDocument; after: FormDocument }) {
  const t = useT('form.editor');
  const language = useLanguage();
  const editing = useFormEditing();
  const changes = useMemo(() => formDiff(before, after, language), [before, after, language]);
  if (changes.length === 0) return <p className={styles.quiet}>{t('versions.same')}</p>;
  return (
    <>
      <h3>{t('versions.since')}</h3>
      <ul className={styles.changes}>
        {changes.map((change, at) => {
          const Icon = icons[change.kind];
          return (
            <li key={at} data-kind={change.kind}>
              <Icon size={14} role="img" aria-label={t(`versions.kind.${change.kind}`)} />
              {'rule' in change ? (
                <FormEditingContext value={{ ...editing, form: change.kind === 'removed' ? before : after }}>
                  <span>
                    {t('diff.rule')} <RuleSentence rule={change.rule} />
                  </span>
                </FormEditingContext>
              ) : (
                <span>{t(`diff.${change.key}`, change.values)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
