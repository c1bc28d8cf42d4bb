import { Button } from 'antd';
import { CircleAlert, Paperclip, Upload, X } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { fileUrl, isPicture, type FileRef } from '@/core/api/files';
import { formatSize } from '@/shared/format/size';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFormContext } from '../context';
import type { FieldInputProps, FieldView } from '../fieldView';
import styles from './files.module.css';
import { useUploads } from './useUploads';

/** Files: chosen, taken with the camera, dropped or pasted; each is uploaded at once and kept when the form is saved. */
function FilesInput({
  id,
  fieldKey,
  property,
  value = [],
  onChange,
  onBlur,
  disabled,
  describedBy,
}: FieldInputProps<FileRef[]>) {
  const t = useT('form.viewer');
  const language = useLanguage();
  const { form } = useFormContext();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { possible, uploading, upload, drop } = useUploads(fieldKey, (file) => {
    // Several may arrive between two renders.
    const now = form.get(fieldKey).value as FileRef[] | undefined;
    onChange([...(now ?? []), file]);
  });
  const images = property['x-eddy']?.['only'] === 'images';
  const most = property.maxItems ?? Number(property['x-eddy']?.['max'] ?? 20);
  const room = most - value.length - uploading.filter((one) => !one.problem).length;
  const take = (files: Iterable<File>) => {
    for (const file of [...files].slice(0, Math.max(0, room))) void upload(file, file.name);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  return (
    <div
      className={styles.files}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={dropped}
      onPaste={(event) => {
        if (!disabled && event.clipboardData.files.length > 0) take(event.clipboardData.files);
      }}
    >
      <ul>
        {value.map((file) => (
          <li key={file.id}>
            <a href={fileUrl(file)} target="_blank" rel="noopener noreferrer">
              {isPicture(file) ? (
                <img src={fileUrl(file)} alt="" />
              ) : (
                <Paperclip size={16} aria-hidden="true" />
              )}
              <span>{file.name}</span>
            </a>
            <small>{formatSize(file.size, language)}</small>
            {!disabled && (
              <Button
                type="text"
                size="small"
                icon={<X size={14} />}
                aria-label={t('files.remove', { name: file.name })}
                onClick={() => {
                  onChange(value.filter((one) => one.id !== file.id));
                  onBlur();
                }}
              />
            )}
          </li>
        ))}
        {uploading.map((one) => (
          <li key={`up-${one.key}`} data-failed={one.problem !== undefined}>
            <span className={styles.name}>
              {one.problem && <CircleAlert size={16} aria-hidden="true" />}
              <span>{one.problem ?? one.name}</span>
            </span>
            {one.problem ? (
              <Button
                type="text"
                size="small"
                icon={<X size={14} />}
                aria-label={t('files.dismiss')}
                onClick={() => {
                  drop(one.key);
                }}
              />
            ) : (
              <progress className={styles.part} value={one.part} aria-label={one.name} />
            )}
          </li>
        ))}
      </ul>
      {!disabled && room > 0 && (
        <Button
          id={id}
          icon={<Upload size={15} />}
          disabled={!possible}
          aria-describedby={describedBy}
          onBlur={onBlur}
          onClick={() => picker.current?.click()}
        >
          {t(images ? 'files.addPicture' : 'files.add')}
        </Button>
      )}
      {disabled && value.length === 0 && <span className={styles.none}>—</span>}
      <input
        ref={picker}
        type="file"
        hidden
        multiple={most > 1}
        accept={images ? 'image/*' : undefined}
        aria-label={t(images ? 'files.addPicture' : 'files.add')}
        onChange={(event) => {
          take(event.target.files ?? []);
          event.target.value = '';
        }}
      />
    </div>
  );
}

export const filesView: FieldView = { type: 'files', Input: FilesInput, group: true, wide: true };
