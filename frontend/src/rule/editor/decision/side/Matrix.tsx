import { useT } from '@/shared/i18n/i18n';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import { keyOf } from '../model/coverage';
import { pointWords, resultWords } from '../words';

const widest = 6;
const longest = 12;

/** Two conditions as a map: what becomes of each combination. */
export function Matrix() {
  const t = useT('rule.editor.decision');
  const { model, inputs, outputs, coverage, wording } = useDecision();
  const [down, across] = coverage.points;
  const [first, second] = inputs;
  const [output] = outputs;
  if (!coverage.tried || inputs.length !== 2 || !down || !across || !first || !second || !output) return null;
  if (across.length > widest || down.length > longest) return null;
  const cell = (row: number, column: number) => {
    const at = coverage.rowAt.get(keyOf([row, column]));
    if (at === undefined) return <span className={styles.mapGap}>{t('check.open')}</span>;
    const words = resultWords(model.rows[at]?.results[0]?.text ?? '', output, wording);
    return (
      <>
        {words || t('cell.unset')}
        <span className={styles.mapRow}>{t('check.row', { row: at + 1 })}</span>
      </>
    );
  };
  return (
    <table className={styles.map}>
      <caption>{t('check.map', { output: wording.label(output.label) })}</caption>
      <thead>
        <tr>
          <td />
          {across.map((point, at) => (
            <th key={at} scope="col">
              {wording.label(second.label)} {pointWords(point, second, wording)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {down.map((point, row) => (
          <tr key={row}>
            <th scope="row">
              {wording.label(first.label)} {pointWords(point, first, wording)}
            </th>
            {across.map((_, column) => (
              <td key={column}>{cell(row, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
