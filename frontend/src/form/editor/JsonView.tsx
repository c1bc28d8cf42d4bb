import { Button } from 'antd';
import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import styles from './FormEditor.module.css';

/** The document as it is stored: a JSON Schema with a layout. */
export function JsonView({ value, onCopied }: { value: unknown; onCopied: () => void }) {
  const t = useT('form.editor');
  const text = useMemo(() => JSON.stringify(value, null, 2), [value]);
  return (
    <div className={styles.json}>
      <Button
        icon={<Copy size={14} />}
        onClick={() => {
          void navigator.clipboard.writeText(text).then(onCopied);
        }}
      >
        {t('json.copy')}
      </Button>
      <pre tabIndex={0}>{text}</pre>
    </div>
  );
}
