import type { CleaningRule } from '@/core/api/cleaning';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import { useFormScope } from '../useFormScope';
import own from './Cleaning.module.css';
import { cleaningIcons } from './model';
import { useCleaningWords } from './useCleaningWords';

/** A rule read aloud: what is done, to which fields, and when. */
export function CleaningSentence({ rule }: { rule: CleaningRule }) {
  const t = useT('form.editor');
  const scope = useFormScope();
  const { form } = useFormEditing();
  const words = useCleaningWords(form);
  const Icon = cleaningIcons[rule.kind];
  const fields = words.fields(rule);
  const asks = rule.if !== undefined && !('all' in rule.if && rule.if.all.length === 0);
  return (
    <>
      <b className={own.what}>
        <Icon size={13} aria-hidden="true" /> {words.what(rule)}
      </b>
      {t('cleaning.colon')}
      {fields === '' ? <i>{t('logic.noFields')}</i> : <b>{fields}</b>}
      {asks && (
        <>
          {t('cleaning.only')}
          <ConditionSentence condition={rule.if} scope={scope} />
        </>
      )}
    </>
  );
}
