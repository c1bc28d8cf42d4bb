import { useT } from '@/shared/i18n/i18n';
import styles from './Foreign.module.css';
import type { Problem } from './judge/judgement';
import { useProblemWords } from './useProblemWords';

const most = 100;

/** Each problem with its place in the document and the keyword that says so. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  const t = useT('form.editor.foreign');
  const words = useProblemWords();
  return (
    <>
      <ul className={styles.problems}>
        {problems.slice(0, most).map((problem, at) => (
          <li key={at} className={problem.within && styles.within}>
            <span className={styles.place}>{words.place(problem)}</span>
            <span className={styles.what}>{words.of(problem)}</span>
            <code title={t('try.rule', { rule: problem.rule })}>{problem.keyword.replace(/\..*/, '')}</code>
            {problem.within && <span className={styles.quiet}>{t('try.within')}</span>}
          </li>
        ))}
      </ul>
      {problems.length > most && (
        <p className={styles.quiet}>{t('try.more', { count: problems.length - most })}</p>
      )}
    </>
  );
}
