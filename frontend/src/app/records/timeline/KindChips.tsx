import type { TimelineCount } from '@/core/api/timeline';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { kindIcons } from './TimelineRow';
import styles from './timeline.module.css';

interface Props {
  counts: TimelineCount[];
  chosen: string[];
  onChoose: (kinds: string[]) => void;
}

/** One chip per kind there is, with how many; several may be on. */
export function KindChips({ counts, chosen, onChoose }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const on = (count: TimelineCount) => chosen.includes(count.kind) || chosen.includes(count.item);
  const shown = counts.filter((count) => count.count > 0 || on(count));
  return (
    <div className={styles.kinds} role="group" aria-label={t('page.kinds')}>
      {shown.map((count) => {
        const Icon = kindIcons[count.item];
        return (
          <button
            key={count.kind}
            type="button"
            aria-pressed={on(count)}
            onClick={() => {
              const others = chosen.filter((kind) => kind !== count.kind && kind !== count.item);
              onChoose(on(count) ? others : [...others, count.kind]);
            }}
          >
            <Icon size={13} aria-hidden="true" />
            {count.label ? label(count.label) : t(`kind.${count.item}`)}
            <span>{count.more ? `${count.count.toLocaleString()}+` : count.count.toLocaleString()}</span>
          </button>
        );
      })}
    </div>
  );
}
