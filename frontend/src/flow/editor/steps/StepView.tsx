import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFlow } from '../FlowContext';
import { outlineOf } from '../model/outline';
import { nameOf } from '../model/settings';
import { Items } from './Items';
import styles from './Steps.module.css';

/** The flow as a list of steps, top to bottom, ways side by side: the same model the canvas shows. */
export function StepView() {
  const t = useT('flow.editor');
  const language = useLanguage();
  const { process } = useFlow();
  const outline = outlineOf(process);
  return (
    <div className={styles.view}>
      <div className={styles.wide}>
        <div className={styles.column}>
          <Items items={outline.main} />
        </div>
        {outline.anytime.map(({ node, items }) => (
          <section key={node.id} className={styles.anytime}>
            <h3>
              {t('kind.anytime')}
              {nameOf(node, language) && `：${nameOf(node, language)}`}
            </h3>
            <p className={styles.note}>{t('steps.anytime')}</p>
            <Items items={items} />
          </section>
        ))}
        {outline.loose.length > 0 && (
          <section className={styles.anytime} data-tone="loose">
            <h3>{t('steps.loose')}</h3>
            <p className={styles.note}>{t('steps.looseHint')}</p>
            {outline.loose.map((items, at) => (
              <Items key={at} items={items} />
            ))}
          </section>
        )}
      </div>
    </div>
  );
}
