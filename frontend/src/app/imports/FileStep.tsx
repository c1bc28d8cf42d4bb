import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { FileSpreadsheet, Upload } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { inspectFile, type Inspection, type Reading } from '@/core/api/imports';
import { useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import { FileReading } from './FileReading';
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
  const [file, setFile] = useState<File>();
  const inspect = useMutation({
    mutationFn: ({ from, reading }: { from: File; reading: Reading }) =>
      inspectFile(app, form, from, reading),
    onSuccess: onInspected,
  });
  const take = (from: File) => {
    setFile(from);
    inspect.mutate({ from, reading: {} });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) take(dropped);
  };
  const choose = () => input.current?.click();
  const facts = inspection && t('file.columns', { count: inspection.columns.length });
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
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) take(chosen);
        }}
      />
      {inspection && (!inspect.isPending || file) ? (
        <div className={styles.file} aria-busy={inspect.isPending}>
          <FileSpreadsheet size={22} aria-hidden="true" />
          <div>
            <strong>{inspection.fileName}</strong>
            <p>{facts}</p>
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
      {inspection?.encoding && file && (
        <FileReading
          inspection={inspection}
          busy={inspect.isPending}
          onChange={(reading) => {
            inspect.mutate({ from: file, reading });
          }}
        />
      )}
      {inspect.isError && (
        <p className={styles.error} role="alert">
          {errorText(inspect.error, t)}
        </p>
      )}
    </Step>
  );
}
