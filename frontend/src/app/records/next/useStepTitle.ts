import type { NextStep } from '@/core/api/nextSteps';
import { formatRelative } from '@/shared/format/time';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useNow } from '@/shared/useNow';

const aDay = 24 * 3600 * 1000;

/** A function that says what a step is, in a few words. */
export function useStepTitle(): (step: NextStep) => string {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const now = useNow(60_000);
  return (step) => {
    const { todo, standing, flow, rule, decision, since } = step;
    switch (step.kind) {
      case 'todo_mine':
      case 'todo_pool':
      case 'todo_other':
        return label(todo?.title);
      case 'case_stuck':
        return t('next.stuck', { flow: label(standing?.flow.label) });
      case 'case_waits':
        return t('next.waits', { flow: label(standing?.flow.label) });
      case 'start': {
        const chosen = decision?.outputs.map(({ value }) => value).join(' · ');
        const name = label(flow?.label, flow?.key);
        return chosen ? t('next.startWith', { flow: name, chosen }) : t('next.start', { flow: name });
      }
      case 'rule_holds':
        return t('next.unattended', { rule: label(rule?.label, rule?.key) });
      case 'quiet':
        return since && now.getTime() - new Date(since).getTime() > aDay
          ? t('next.quietSince', { since: formatRelative(since, now, language) })
          : t('next.quiet');
    }
  };
}
