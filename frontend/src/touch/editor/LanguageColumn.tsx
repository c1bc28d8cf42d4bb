import { useCallback, useId, useRef, type RefObject } from 'react';
import type { Table } from '@/core/api/catalog';
import type { MessageDocument, WrittenMessage } from '@/core/api/messages';
import type { Issue } from '@/core/api/problem';
import { useT } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import { FieldPicker } from './merge/FieldPicker';
import { MergeInput, type MergeInputHandle } from './merge/MergeInput';
import type { Chip } from './merge/mergeDom';
import styles from './Message.module.css';
import { isNameOnly, mergeFieldLabel, mergeFieldsOf } from './model/mergeFields';
import { smsSize } from './model/sms';

export interface LanguageColumnProps {
  language: Language;
  message: MessageDocument;
  table: Table | undefined;
  issues: readonly Issue[];
  /** The text as the customer of the preview reads it. */
  written: WrittenMessage | undefined;
  onChange: (part: 'subject' | 'body', text: string) => void;
}

/** Subject and text in one language. */
export function LanguageColumn(props: LanguageColumnProps) {
  const { language, message, table, issues, written, onChange } = props;
  const t = useT('touch.editor');
  const label = useLabel();
  const subject = useRef<MergeInputHandle>(null);
  const body = useRef<MergeInputHandle>(null);
  const name = t(`core.draft:language.${language}`);
  const chipOf = useCallback(
    (expression: string): Chip => {
      const known = mergeFieldLabel(table, expression);
      if (known) return { name: label(known, expression), state: 'known' };
      return isNameOnly(expression)
        ? { name: t('field.unknown', { name: expression }), state: 'unknown' }
        : { name: t('field.formula'), state: 'formula' };
    },
    [table, label, t],
  );
  const size = message.channel === 'sms' ? smsSize(written?.body ?? message.body[language] ?? '') : undefined;
  const part = (which: 'subject' | 'body', handle: RefObject<MergeInputHandle | null>, lines: boolean) => (
    <Part
      title={t(which === 'body' ? 'body' : `subject.${message.channel}`)}
      place={`${which}/${language}`}
      issues={issues.filter(({ place }) => place === `/${which}/${language}`)}
      picker={
        <FieldPicker
          fields={mergeFieldsOf(table)}
          onPick={(expression) => handle.current?.insert(expression)}
          name={t('field.insertInto', {
            part: t(which === 'body' ? 'body' : `subject.${message.channel}`),
            language: name,
          })}
        />
      }
    >
      {(describedBy, invalid) => (
        <MergeInput
          handle={handle}
          value={message[which]?.[language] ?? ''}
          chipOf={chipOf}
          name={t('partIn', {
            part: t(which === 'body' ? 'body' : `subject.${message.channel}`),
            language: name,
          })}
          language={language}
          lines={lines}
          placeholder={t(which === 'body' ? 'bodyPlaceholder' : 'subjectPlaceholder', { language: name })}
          invalid={invalid}
          describedBy={describedBy}
          onChange={(text) => {
            onChange(which, text);
          }}
        />
      )}
    </Part>
  );
  return (
    <section className={styles.column} aria-label={name}>
      <h2 className={styles.language}>
        {name}
        {!message.body[language] && <span className={styles.missing}>{t('missing')}</span>}
      </h2>
      {message.channel !== 'sms' && part('subject', subject, false)}
      {part('body', body, true)}
      {size && (
        <p className={styles.size} data-many={size.segments > 2}>
          {t('sms.size', { length: size.length, count: size.segments })}
          <span className={styles.quiet}>{t('sms.each', { count: size.perSegment })}</span>
        </p>
      )}
    </section>
  );
}

interface PartProps {
  title: string;
  place: string;
  issues: Issue[];
  picker: React.ReactNode;
  children: (describedBy: string | undefined, invalid: boolean) => React.ReactNode;
}

function Part({ title, place, issues, picker, children }: PartProps) {
  const id = useId();
  return (
    <div className={styles.part} data-place={place}>
      <div className={styles.partHead}>
        <h3>{title}</h3>
        {picker}
      </div>
      {children(
        issues.length > 0 ? id : undefined,
        issues.some(({ severity }) => severity === 'ERROR'),
      )}
      {issues.length > 0 && (
        <p id={id} className={styles.issue}>
          {issues.map(({ message }) => message).join(' ')}
        </p>
      )}
    </div>
  );
}
