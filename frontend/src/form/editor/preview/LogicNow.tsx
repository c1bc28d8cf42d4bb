import { CircleCheck, CircleDashed } from 'lucide-react';
import { useReducer, useEffect } from 'react';
import { useUser } from '@/core/session/useSession';
import type { FormState } from '@/form/viewer';
import { decide } from '@/form/viewer/state/kleene';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import { RuleSentence } from '../logic/RuleSentence';
import { rulesOf } from '../model/logic';
import styles from './Preview.module.css';

/** The rules of the form and which of them hold for what is filled in now. */
export function LogicNow({ filled }: { filled: FormState }) {
  const t = useT('form.editor');
  const user = useUser();
  const { form, view } = useFormEditing();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => filled.subscribeForm(redraw), [filled]);
  const rules = rulesOf(form);
  if (rules.length === 0) return null;
  const fields = Object.keys(form.schema.properties).filter((key) => filled.has(key));
  const values = Object.fromEntries(fields.map((key) => [key, filled.get(key).value]));
  const asking = { now: new Date(), user: user.id };
  return (
    <aside className={styles.logic} aria-label={t('preview.logic')}>
      <h2>{t('preview.logic')}</h2>
      <ul>
        {rules.map(({ rule, at }) => {
          const holds = decide(rule.if, values, asking) === true;
          const Icon = holds ? CircleCheck : CircleDashed;
          return (
            <li key={at} data-holds={holds}>
              <button
                type="button"
                onClick={() => {
                  view.open('logic', { rule: at });
                }}
              >
                <Icon size={16} role="img" aria-label={t(holds ? 'preview.holds' : 'preview.holdsNot')} />
                <span>
                  <RuleSentence rule={rule} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
