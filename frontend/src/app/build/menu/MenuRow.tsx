import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Popover } from 'antd';
import { Circle, Pencil, X } from 'lucide-react';
import type { Named } from '@/core/api/catalog';
import type { DocumentSummary } from '@/core/api/documents';
import type { Issue } from '@/core/api/problem';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { menuIcons } from '../../frame/menuIcons';
import { EntryDetails } from './EntryDetails';
import { kindOf, type MenuEntry } from './menu';
import { Grip } from '@/shared/ui/Grip';
import styles from './Menu.module.css';
import { Trouble } from './Trouble';

export interface MenuRowProps {
  id: string;
  entry: MenuEntry;
  /** What it leads to; undefined when that is gone. */
  page: DocumentSummary | undefined;
  roles: readonly Named[];
  usualIcon: string;
  issues: readonly Issue[];
  onStep: (step: number) => void;
  onChange: (member: keyof MenuEntry, value: unknown) => void;
  onRemove: () => void;
}

/** One entry: how it looks in the menu, what it leads to and who sees it. */
export function MenuRow({
  id,
  entry,
  page,
  roles,
  usualIcon,
  issues,
  onStep,
  onChange,
  onRemove,
}: MenuRowProps) {
  const t = useT('app.build');
  const label = useLabel();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = useSortable({ id });
  const own = label(page?.label, entry.form ?? entry.board);
  const name = label({ ...page?.label, ...entry.label }, own);
  const Icon = menuIcons[entry.icon ?? usualIcon] ?? Circle;
  const seenBy = roles
    .filter(({ key }) => entry.roles?.includes(key))
    .map((role) => label(role.label, role.key));
  const leadsTo = `${t(`menu.${kindOf(entry)}`)}${name === own ? '' : ` · ${own}`}`;
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-entry
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Grip
        className={styles.grip}
        label={t('menu.drag', { name })}
        {...{ setActivatorNodeRef, listeners, onStep }}
      />
      <span className={styles.icon}>
        <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles.text}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>
          {leadsTo}
          {seenBy.length > 0 && ` · ${t('menu.seenBy', { roles: seenBy.join(t('rules.comma')) })}`}
        </span>
        {page ? (
          issues.map((issue) => <Trouble key={issue.code} {...issue} />)
        ) : (
          <Trouble severity="ERROR" message={t('menu.gone')} />
        )}
      </div>
      <Popover
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={
          <EntryDetails entry={entry} page={page} roles={roles} usualIcon={usualIcon} onChange={onChange} />
        }
      >
        <Button
          type="text"
          icon={<Pencil size={16} />}
          aria-label={t('menu.edit', { name })}
          title={t('menu.edit', { name })}
        />
      </Popover>
      <Button
        type="text"
        icon={<X size={16} />}
        data-remove
        aria-label={t('menu.remove', { name })}
        title={t('menu.remove', { name })}
        onClick={onRemove}
      />
    </li>
  );
}
