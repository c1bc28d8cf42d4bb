import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFlow } from '../FlowContext';
import { icons, tones } from '../icons';
import type { FlowNode } from '../model/bpmn';
import { nameOf } from '../model/settings';
import type { StepKind } from '../model/steps';
import { stepWords } from '../stepWords';
import styles from './Steps.module.css';

/** One step: what it is, what it does, whether something is wrong with it. */
export function StepCard({ node, kind }: { node: FlowNode; kind: StepKind }) {
  const t = useT('flow.editor');
  const language = useLanguage();
  const label = useLabel();
  const { catalog, table, issues, selected, select, diagram } = useFlow();
  const element = useRef<HTMLButtonElement>(null);
  const Icon = icons[kind];
  const own = issues.filter((issue) => issue.place === node.id);
  const name = nameOf(node, language) || t(`kind.${kind}`);
  const active = selected === node.id;
  const about = stepWords(node, {
    catalog,
    table,
    text: label,
    say: (key, values) => t(key, values),
    sayValue: (key) => t(`rule.editor:say.${key}`),
  });
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <button
      ref={element}
      type="button"
      className={styles.card}
      data-selected={active}
      data-kind={kind}
      aria-pressed={active}
      onClick={() => {
        select(node.id);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Delete' && kind !== 'start') {
          diagram.remove(node.id);
          select(undefined);
        }
      }}
    >
      <span className={styles.icon} style={{ color: tones[kind] }}>
        <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className={styles.text}>
        <b>{name}</b>
        {about && !saysAll(name, about) && <span>{about}</span>}
      </span>
      {own.length > 0 && (
        <span
          className={styles.badge}
          data-severity={own.some((issue) => issue.severity === 'ERROR') ? 'ERROR' : 'WARNING'}
          title={own.map((issue) => issue.message).join('\n')}
        >
          <CircleAlert size={16} aria-label={own.map((issue) => issue.message).join(' ')} />
        </span>
      )}
    </button>
  );
}

/** “Wait 3 days” needs no “for 3 days” below it. */
function saysAll(name: string, about: string): boolean {
  if (name === about) return true;
  const [number] = /\d+/.exec(about) ?? [];
  return (
    number !== undefined &&
    about.length < name.length + 4 &&
    new RegExp(`(?<!\\d)${number}(?!\\d)`).test(name)
  );
}
