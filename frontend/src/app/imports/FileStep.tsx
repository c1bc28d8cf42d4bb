import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { FileSpreadsheet, Upload } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { inspectFile, type Inspection } from '@/core/api/imports';
import { useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import { Step } from './Step';
import styles from './imports.module.css';

interface Props {
  app: string;
  form: string;
  inspection?: Inspection;
  onInspected: (inspection: Inspection) => void;
}

/** Choosing or dropping the file; what the server understood of it. */
export function FileStep({ app, form, inspection, onInspected }: Props) {
  const t = useT('app.imports');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const inspect = useMutation({
    mutationFn: (file: File) => inspectFile(app, form, file),
    onSuccess: onInspected,
  });
  const take = (file: File | undefined) => {
    if (file) inspect.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const choose = () => input.current?.click();
  const facts = inspection && [t('file.columns', { count: inspection.columns.length }), inspection.encoding];
  return (
    <Step number={1} title={t('file.title')} done={inspection !== undefined}>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        className="visually-hidden"
        aria-label={t('file.choose')}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {inspection && !inspect.isPending ? (
        <div className={styles.file}>
          <FileSpreadsheet size={22} aria-hidden="true" />
          <div>
            <strong>{inspection.fileName}</strong>
            <p>{facts?.filter(Boolean).join(' · ')}</p>
          </div>
          <Button onClick={choose}>{t('file.other')}</Button>
        </div>
      ) : (
        <div
          className={styles.drop}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => {
            setOver(false);
          }}
          onDrop={drop}
        >
          <Upload size={28} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('file.drop')}</p>
          <Button type="primary" loading={inspect.isPending} onClick={choose}>
            {t('file.choose')}
          </Button>
          <small>{t('file.kinds')}</small>
        </div>
      )}
      {inspect.isError && (
        <p className={styles.error} role="alert">
          {errorText(inspect.error, t)}
        </p>
      )}
    </Step>
  );
}
