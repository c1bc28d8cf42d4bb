import { Button } from 'antd';
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useT } from '@/shared/i18n/i18n';
import { useFormContext } from '../context';
import { PageName } from './PageName';
import styles from './pages.module.css';
import type { PageState } from './pageStates';
import type { PagesProps } from './TabPages';
import { usePages } from './usePages';

/** Pages one after the other; each is checked before the next one opens. */
export default function StepPages({ element, draw }: PagesProps) {
  const t = useT('form.viewer');
  const { form, readOnly } = useFormContext();
  const { shown, open, turnTo } = usePages(element.elements);
  const body = useRef<HTMLDivElement>(null);
  if (!open) return null;
  const at = shown.indexOf(open);
  const next = shown[at + 1];
  const before = shown[at - 1];

  const go = (to: PageState) => {
    const between = readOnly ? [] : shown.slice(at, shown.indexOf(to)).flatMap((state) => state.keys);
    const wrong = form.checkSome(between);
    if (wrong === undefined)
      flushSync(() => {
        turnTo(to.index);
      });
    const field = wrong === undefined ? undefined : body.current?.querySelector(`[data-field="${wrong}"]`);
    const box = field?.querySelector<HTMLElement>('input, textarea, button, [tabindex]');
    (box ?? body.current)?.focus();
  };
  return (
    <div className={styles.steps}>
      <ol className={styles.list} aria-label={t('pages.steps')}>
        {shown.map((state, n) => (
          <li key={state.index} data-state={n < at ? 'done' : n === at ? 'now' : 'later'}>
            <button
              type="button"
              aria-current={n === at ? 'step' : undefined}
              onClick={() => {
                go(state);
              }}
            >
              <span className={styles.number}>
                {n < at ? <Check size={14} aria-label={t('pages.done')} /> : n + 1}
              </span>
              <PageName state={state} />
            </button>
          </li>
        ))}
      </ol>
      <div
        ref={body}
        tabIndex={-1}
        className={styles.body}
        role="group"
        aria-label={t('pages.step', { number: at + 1, count: shown.length })}
      >
        {draw(open.page)}
      </div>
      <div className={styles.turn}>
        {before && (
          <Button
            icon={<ArrowLeft size={14} />}
            onClick={() => {
              go(before);
            }}
          >
            {t('pages.back')}
          </Button>
        )}
        <span className={styles.count}>{t('pages.step', { number: at + 1, count: shown.length })}</span>
        {next && (
          <Button
            icon={<ArrowRight size={14} />}
            iconPlacement="end"
            onClick={() => {
              go(next);
            }}
          >
            {t('pages.next')}
          </Button>
        )}
      </div>
    </div>
  );
}
