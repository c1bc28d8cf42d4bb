import { Button } from 'antd';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { AddRow } from '../commands/AddRow';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import { testsFor } from '../model/fill';
import { boxWords } from '../words';
import { Matrix } from './Matrix';

const shown = 5;

/** What the table leaves open and where it contradicts itself, in words, while it is being written. */
export function Checks() {
  const t = useT('rule.editor.decision');
  const { model, stack, inputs, coverage, wording, locked } = useDecision();
  const { gaps, overlaps, never, tried, points } = coverage;
  // Where formulas stand in cells, only the server can tell.
  if (locked) return null;
  const fine = tried && gaps.length === 0 && overlaps.length === 0 && never.length === 0;
  return (
    <section className={styles.panel} aria-live="polite">
      <h2>{t('check.title')}</h2>
      {!tried && <p className={styles.quiet}>{t(inputs.length === 0 ? 'check.noInput' : 'check.untried')}</p>}
      {fine && (
        <p className={styles.fine}>
          <CircleCheck size={16} aria-hidden="true" /> {t('check.fine')}
        </p>
      )}
      <ul className={styles.findings}>
        {overlaps.slice(0, shown).map(({ first, second, box }) => (
          <li key={`${first} ${second}`} data-severity="ERROR">
            <TriangleAlert size={14} aria-hidden="true" />
            <span>
              {t('check.overlap', {
                first: first + 1,
                second: second + 1,
                where: boxWords(box, coverage, inputs, wording),
              })}
            </span>
          </li>
        ))}
        {gaps.slice(0, shown).map((box) => (
          <li key={JSON.stringify(box)}>
            <TriangleAlert size={14} aria-hidden="true" />
            <span>
              {t('check.gap', { where: boxWords(box, coverage, inputs, wording) })}
              <Button
                type="link"
                size="small"
                className={styles.fill}
                onClick={() => {
                  stack.execute(new AddRow(model.rows.length, testsFor(box, points)));
                }}
              >
                {t('check.fill')}
              </Button>
            </span>
          </li>
        ))}
        {never.slice(0, shown).map((row) => (
          <li key={`never ${row}`}>
            <TriangleAlert size={14} aria-hidden="true" />
            <span>{t('check.never', { row: row + 1 })}</span>
          </li>
        ))}
      </ul>
      {gaps.length > shown && (
        <p className={styles.quiet}>{t('check.more', { count: gaps.length - shown })}</p>
      )}
      <Matrix />
    </section>
  );
}
