import { Input } from 'antd';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { languages, type Label } from '@/shared/i18n/language';
import styles from './Draft.module.css';
import { typedLabel } from './typedLabel';

export interface LabelFieldProps {
  value: Label | undefined;
  onChange: (label: Label) => void;
  /** What the text is for; names the boxes for screen readers. */
  name: string;
  rows?: number;
  id?: string;
  disabled?: boolean;
  placeholder?: string;
  /** Texts nobody wrote on purpose: they follow what is typed in the other language. */
  isDefault?: (text: string) => boolean;
}

const short = { 'zh-CN': '中', en: 'EN' } as const;

/** A text in both languages; the reader's own comes first. */
export function LabelField({
  value,
  onChange,
  name,
  rows,
  id,
  disabled,
  placeholder,
  isDefault,
}: LabelFieldProps) {
  const t = useT('core.draft');
  const mine = useLanguage();
  const order = [...languages].sort((a, b) => Number(b === mine) - Number(a === mine));
  return (
    <div className={styles.labelField}>
      {order.map((language, at) => {
        const common = {
          id: at === 0 ? id : undefined,
          value: value?.[language] ?? '',
          disabled,
          placeholder: at === 0 ? placeholder : undefined,
          'aria-label': t('labelIn', { name, language: t(`language.${language}`) }),
          onChange: (event: { target: { value: string } }) => {
            const text = event.target.value;
            // Only the reader's own text leads the other: a translation typed later must not change what it translates.
            onChange(
              language === mine
                ? typedLabel(value, language, text, isDefault)
                : { ...value, [language]: text },
            );
          },
        };
        return (
          <div key={language} className={styles.labelRow}>
            <span className={styles.labelTag} aria-hidden="true">
              {short[language]}
            </span>
            {rows ? (
              <Input.TextArea {...common} autoSize={{ minRows: rows, maxRows: 12 }} />
            ) : (
              <Input {...common} />
            )}
          </div>
        );
      })}
    </div>
  );
}
