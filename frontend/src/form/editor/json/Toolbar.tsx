import { Button, Upload } from 'antd';
import { Copy, Download, Upload as UploadIcon } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import styles from './Json.module.css';

export interface ToolbarProps {
  text: string;
  /** Of the file it is taken away as. */
  name: string;
  /** Brings another document in; absent where none can take this one's place. */
  onBring?: (file: File) => Promise<void>;
}

/** Takes a text away, or brings another. */
export function Toolbar({ text, name, onBring }: ToolbarProps) {
  const t = useT('form.editor');
  const { message } = useNotices();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    void message.success(t('json.copied'));
  };
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className={styles.bar}>
      {onBring && (
        <Upload
          accept=".json,application/json"
          showUploadList={false}
          beforeUpload={(file) => {
            void onBring(file);
            return false;
          }}
        >
          <Button icon={<UploadIcon size={14} />}>{t('json.import')}</Button>
        </Upload>
      )}
      <Button icon={<Copy size={14} />} onClick={() => void copy()}>
        {t('json.copy')}
      </Button>
      <Button icon={<Download size={14} />} onClick={download}>
        {t('json.download')}
      </Button>
    </div>
  );
}
