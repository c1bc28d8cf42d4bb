import { Input } from 'antd';
import { FileText, SquareStack } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FormDocument } from '@/core/api/forms';
import { SetValue } from '@/core/commands/SetValue';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { languages, type Language } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../FormEditorContext';
import { designedAs } from '../model/fieldTypes';
import { gapOf, type FormText, type TextGroup } from '../model/texts';
import styles from './Texts.module.css';

/** The texts of one field or part, below its name, which leads to it. */
export function GroupRows({ group }: { group: TextGroup }) {
  const t = useT('form.editor');
  const language = useLanguage();
  const label = useLabel();
  const { form, view } = useFormEditing();
  const property = group.field === undefined ? undefined : form.schema.properties[group.field];
  const Icon = property ? (designedAs(property)?.icon ?? FileText) : group.place ? SquareStack : FileText;
  const name =
    group.field === undefined
      ? group.place
        ? label(group.texts[0]?.value) || t('outline.section')
        : t('texts.form')
      : propertyLabel(group.field, property, language);
  const heading = (
    <th scope="rowgroup" rowSpan={group.texts.length}>
      <button
        type="button"
        title={t('texts.goTo')}
        onClick={() => {
          view.open('design', group.place ? { pick: group.id } : { field: group.field });
        }}
      >
        <Icon size={14} aria-hidden="true" /> {name}
      </button>
    </th>
  );
  return (
    <tbody>
      {group.texts.map((text, at) => (
        <TextRow key={text.id} text={text} of={name} heading={at === 0 && heading} />
      ))}
    </tbody>
  );
}

interface TextRowProps {
  text: FormText;
  /** The name of what the text belongs to. */
  of: string;
  heading: ReactNode;
}

function TextRow({ text, of, heading }: TextRowProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const what =
    text.kind === 'option' || text.kind === 'column'
      ? t(`texts.kind.${text.kind}`, { name: label(text.value) })
      : t(`texts.kind.${text.kind}`);
  return (
    <tr data-text={text.id}>
      {heading}
      <th scope="row">{what}</th>
      {languages.map((language) => (
        <Cell key={language} text={text} language={language} name={`${of} · ${what}`} />
      ))}
    </tr>
  );
}

function Cell({ text, language, name }: { text: FormText; language: Language; name: string }) {
  const t = useT('form.editor');
  const { execute } = useFormEditing();
  const gap = gapOf(text.value, language);
  const words = t(language === 'en' ? 'texts.en' : 'texts.zh');
  return (
    <td data-gap={gap}>
      <Input.TextArea
        autoSize
        lang={language}
        variant="borderless"
        value={text.value[language] ?? ''}
        placeholder={t('texts.missing')}
        aria-label={t('core.draft:labelIn', { name, language: words })}
        onChange={(event) => {
          execute(new SetValue<FormDocument>('form.text', [...text.path, language], event.target.value));
        }}
      />
      {gap && gap !== 'missing' && <span className={styles.gap}>{t(`texts.gap.${gap}`)}</span>}
    </td>
  );
}
