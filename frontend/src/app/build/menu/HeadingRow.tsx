import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Input, Popover } from 'antd';
import { Languages, X } from 'lucide-react';
import type { Issue } from '@/core/api/problem';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { languages, type Label } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import { Grip } from '@/shared/ui/Grip';
import { headingTyped, renamed } from './menu';
import styles from './Menu.module.css';
import { Trouble } from './Trouble';

export interface HeadingRowProps {
  id: string;
  heading: Label;
  /** Whether no entry stands under it. */
  empty: boolean;
  issues: readonly Issue[];
  onStep: (step: number) => void;
  onChange: (heading: Label) => void;
  onRemove: () => void;
}

/** A heading among the entries: typed where it stands, in the other language beside it. */
export function HeadingRow({ id, heading, empty, issues, onStep, onChange, onRemove }: HeadingRowProps) {
  const t = useT('app.build');
  const label = useLabel();
  const language = useLanguage();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = useSortable({ id });
  const name = label(heading, t('menu.heading'));
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-entry
      data-heading
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Grip
        className={styles.grip}
        label={t('menu.drag', { name })}
        {...{ setActivatorNodeRef, listeners, onStep }}
      />
      <div className={styles.text}>
        <Input
          className={styles.heading}
          variant="borderless"
          value={heading[language] ?? ''}
          placeholder={name}
          maxLength={40}
          aria-label={t('menu.heading')}
          onFocus={(event) => {
            event.target.select();
          }}
          onChange={(event) => {
            onChange(headingTyped(heading, language, event.target.value));
          }}
        />
        {empty && <span className={styles.quiet}>{t('menu.headingEmpty')}</span>}
        {issues.map((issue) => (
          <Trouble key={issue.code} {...issue} />
        ))}
      </div>
      <Popover
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={<HeadingTexts heading={heading} onChange={onChange} />}
      >
        <Button
          type="text"
          icon={<Languages size={16} />}
          aria-label={t('menu.headingTexts', { name })}
          title={t('menu.headingTexts', { name })}
        />
      </Popover>
      <Button
        type="text"
        icon={<X size={16} />}
        data-remove
        aria-label={t('menu.removeHeading', { name })}
        title={t('menu.removeHeading', { name })}
        onClick={onRemove}
      />
    </li>
  );
}

function HeadingTexts({ heading, onChange }: Pick<HeadingRowProps, 'heading' | 'onChange'>) {
  const t = useT('app.build');
  return (
    <div className={styles.details}>
      {languages.map((language) => (
        <label key={language} className={styles.field}>
          {t('menu.headingIn', { language: t(`core.draft:language.${language}`) })}
          <Input
            value={heading[language] ?? ''}
            maxLength={40}
            onChange={(event) => {
              onChange(renamed(heading, language, event.target.value) ?? {});
            }}
          />
        </label>
      ))}
    </div>
  );
}
