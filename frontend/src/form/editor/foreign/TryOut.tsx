import { Alert, Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import styles from './Foreign.module.css';
import { ProblemList } from './ProblemList';
import { Resolver } from './Resolver';
import { sampleOf } from './sample';
import type { Schema } from './schema';
import { useJudgement, type Answer } from './useJudgement';
import { useProblemWords } from './useProblemWords';

/** A document written or pasted, and at once what the schema says of it. */
export function TryOut({ schema }: { schema: Schema }) {
  const t = useT('form.editor.foreign');
  const [text, setText] = useState('');
  const answer = useJudgement(schema, text);
  const sample = useMemo(() => JSON.stringify(sampleOf(new Resolver(schema).whole()), null, 2), [schema]);
  return (
    <div className={styles.tryOut}>
      <div className={styles.bar}>
        <label htmlFor="foreign-example">{t('try.label')}</label>
        <Button
          size="small"
          onClick={() => {
            setText(sample);
          }}
        >
          {t('try.sample')}
        </Button>
      </div>
      <Input.TextArea
        id="foreign-example"
        className={styles.code}
        autoSize={{ minRows: 8, maxRows: 18 }}
        spellCheck={false}
        value={text}
        placeholder={t('try.placeholder')}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <div aria-live="polite" className={styles.answer}>
        <AnswerShown answer={answer} />
      </div>
    </div>
  );
}

function AnswerShown({ answer }: { answer: Answer }) {
  const t = useT('form.editor.foreign');
  const words = useProblemWords();
  if ('state' in answer) {
    const text = answer.state === 'nothing' ? t('try.hint') : t(`try.${answer.state}`);
    return <p className={styles.quiet}>{text}</p>;
  }
  if ('refused' in answer) {
    const { refused } = answer;
    return (
      <Alert
        type="error"
        showIcon
        title={t('refused.title')}
        description={
          <>
            {words.refusal(refused)}
            {refused.problems && <ProblemList problems={refused.problems} />}
          </>
        }
      />
    );
  }
  if (answer.valid) return <Alert type="success" showIcon title={t('try.valid')} />;
  return (
    <>
      <Alert type="warning" showIcon title={t('try.invalid', { count: answer.problems.length })} />
      <ProblemList problems={answer.problems} />
    </>
  );
}
