import { Alert, Button, Upload } from 'antd';
import { Copy, Download, Upload as UploadIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ReplaceDocument } from '@/core/commands/ReplaceDocument';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import styles from './FormEditor.module.css';
import { useFormEditing } from './FormEditorContext';
import type { LostKeyword } from './model/foreign';
import { importForm } from './model/importForm';

/** The document as it is stored, a JSON Schema with a layout: to be taken away, and to be brought from elsewhere. */
export function JsonView() {
  const t = useT('form.editor');
  const { message } = useNotices();
  const { form, execute } = useFormEditing();
  const [lost, setLost] = useState<LostKeyword[]>([]);
  const text = useMemo(() => JSON.stringify(form, null, 2), [form]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    void message.success(t('json.copied'));
  };
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = `${form.key}.form.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const take = async (file: File) => {
    const made = importForm(await file.text(), form);
    if ('problem' in made) {
      void message.error(t(`json.problem.${made.problem}`, { file: file.name }));
      return;
    }
    execute(new ReplaceDocument('form.import', made.form));
    setLost(made.lost);
    const left = made.left.join(t('logic.comma'));
    void message.success(t(left === '' ? 'json.imported' : 'json.importedPartly', { left }));
  };
  return (
    <div className={styles.json}>
      <div className={styles.pair}>
        <Button icon={<Copy size={14} />} onClick={() => void copy()}>
          {t('json.copy')}
        </Button>
        <Button icon={<Download size={14} />} onClick={download}>
          {t('json.download')}
        </Button>
        <Upload
          accept=".json,application/json"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button icon={<UploadIcon size={14} />}>{t('json.import')}</Button>
        </Upload>
      </div>
      <p className={styles.note}>{t('json.hint')}</p>
      {lost.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className={styles.lost}
          title={t('json.lost', { count: lost.length })}
          description={<Lost keywords={lost} />}
          closable={{
            onClose: () => {
              setLost([]);
            },
          }}
        />
      )}
      <pre tabIndex={0}>{text}</pre>
    </div>
  );
}

/** The keywords a form does not have, by the property they stood at. */
function Lost({ keywords }: { keywords: LostKeyword[] }) {
  const t = useT('form.editor');
  const fields = [...new Set(keywords.map(({ field }) => field))];
  return (
    <ul>
      {fields.map((field) => (
        <li key={field}>
          {field === '' ? t('json.whole') : field}
          {t('json.colon')}
          {keywords
            .filter((one) => one.field === field)
            .map(({ keyword }) => (
              <code key={keyword}>{keyword}</code>
            ))}
        </li>
      ))}
    </ul>
  );
}
