import { Button } from 'antd';
import { ArrowRight, Plus } from 'lucide-react';
import { InsertItem } from '@/core/commands/InsertItem';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { RuleSentence } from '../logic/RuleSentence';
import { newRule, rulesOf } from '../model/logic';

/** The rules that change a field or ask for it; each leads to the page of all rules. */
export function FieldLogic({ fieldKey }: { fieldKey: string }) {
  const t = useT('form.editor');
  const { form, execute, view } = useFormEditing();
  const rules = rulesOf(form, fieldKey);
  const count = form.logic?.length ?? 0;
  const add = () => {
    execute(new InsertItem('form.logic', ['logic'], count, newRule('show', fieldKey)));
    view.open('logic', { field: fieldKey, rule: count });
  };
  return (
    <div className={styles.field}>
      <span className={styles.fieldHead}>
        <span className={styles.fieldLabel}>{t('logic.title')}</span>
        {rules.length > 0 && (
          <Button
            type="link"
            size="small"
            icon={<ArrowRight size={13} />}
            iconPlacement="end"
            onClick={() => {
              view.open('logic', { field: fieldKey });
            }}
          >
            {t('logic.count', { count: rules.length })}
          </Button>
        )}
      </span>
      {rules.map(({ rule, at }) => (
        <button
          key={at}
          type="button"
          className={styles.logic}
          onClick={() => {
            view.open('logic', { field: fieldKey, rule: at });
          }}
        >
          <RuleSentence rule={rule} />
        </button>
      ))}
      <Button size="small" type="dashed" icon={<Plus size={14} />} onClick={add}>
        {t('logic.addRule')}
      </Button>
    </div>
  );
}
