import { Button } from 'antd';
import { Eraser } from 'lucide-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { fileUrl, type FileRef } from '@/core/api/files';
import { useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import type { FieldInputProps, FieldView } from '../fieldView';
import styles from './signature.module.css';
import { useUploads } from './useUploads';

const pause = 800;

/** A signature by pen, finger or mouse; kept as a picture a moment after the last stroke. */
function SignatureInput({
  id,
  fieldKey,
  value,
  onChange,
  onBlur,
  disabled,
  describedBy,
}: FieldInputProps<FileRef[]>) {
  const t = useT('form.viewer');
  const user = useUser();
  const canvas = useRef<HTMLCanvasElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [drawn, setDrawn] = useState(false);
  const { possible, uploading, upload, drop } = useUploads(fieldKey, (file) => {
    onChange([file]);
    onBlur();
  });
  const signed = value?.[0];
  const problem = uploading.find((one) => one.problem);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = event.currentTarget.width / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale] as const;
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (!pen) return;
    clearTimeout(timer.current);
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = 'black';
    pen.beginPath();
    pen.moveTo(...point(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pen = event.currentTarget.getContext('2d');
    pen?.lineTo(...point(event));
    pen?.stroke();
    setDrawn(true);
  };
  const end = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      canvas.current?.toBlob((picture) => {
        if (picture) void upload(picture, `${t('signature.file')}.png`);
      }, 'image/png');
    }, pause);
  };
  /** For whoever has neither finger nor mouse at hand. */
  const write = () => {
    const pad = canvas.current;
    const pen = pad?.getContext('2d');
    if (!pad || !pen) return;
    pen.clearRect(0, 0, pad.width, pad.height);
    pen.fillStyle = 'black';
    pen.font = 'italic 110px cursive';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(user.name, pad.width / 2, pad.height / 2, pad.width - 60);
    setDrawn(true);
    end();
  };
  const clear = () => {
    clearTimeout(timer.current);
    const pad = canvas.current;
    pad?.getContext('2d')?.clearRect(0, 0, pad.width, pad.height);
    uploading.forEach((one) => {
      drop(one.key);
    });
    setDrawn(false);
    onChange(undefined);
  };
  if (disabled || (signed && !drawn)) {
    return (
      <div className={styles.signature}>
        {signed ? (
          <img src={fileUrl(signed)} alt={t('signature.signed')} />
        ) : (
          <span className={styles.none}>—</span>
        )}
        {!disabled && (
          <Button id={id} size="small" icon={<Eraser size={14} />} onClick={clear}>
            {t('signature.again')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={styles.signature}>
      <canvas
        ref={canvas}
        width={1000}
        height={320}
        role="img"
        aria-label={t('signature.pad')}
        aria-describedby={describedBy}
        data-signed={signed !== undefined}
        onPointerDown={possible ? begin : undefined}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className={styles.bar}>
        <span data-bad={problem !== undefined}>
          {problem?.problem ?? t(signed ? 'signature.kept' : 'signature.hint')}
        </span>
        <span className={styles.buttons}>
          <Button size="small" disabled={!possible} onClick={write}>
            {t('signature.name')}
          </Button>
          <Button id={id} size="small" icon={<Eraser size={14} />} disabled={!drawn} onClick={clear}>
            {t('signature.clear')}
          </Button>
        </span>
      </div>
    </div>
  );
}

export const signatureView: FieldView = { type: 'signature', Input: SignatureInput, group: true, wide: true };
