import { useRef, useState } from 'react';
import { uploadFile, type FileRef } from '@/core/api/files';
import { useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import { useFormContext } from '../context';

/** A file on its way. */
export interface Uploading {
  key: number;
  name: string;
  /** From 0 to 1. */
  part: number;
  /** Why it did not arrive. */
  problem?: string;
}

/** Uploads files for a field of the form that is open. Without a form on the server there is nowhere to upload to. */
export function useUploads(fieldKey: string, onArrived: (file: FileRef) => void) {
  const t = useT('form.viewer');
  const { app, form } = useFormContext();
  const [uploading, setUploading] = useState<Uploading[]>([]);
  const next = useRef(0);
  const where =
    app !== undefined && form.source.key !== undefined
      ? { app, form: form.source.key, field: fieldKey }
      : undefined;
  const set = (key: number, change: Partial<Uploading>) => {
    setUploading((now) => now.map((one) => (one.key === key ? { ...one, ...change } : one)));
  };
  const drop = (key: number) => {
    setUploading((now) => now.filter((one) => one.key !== key));
  };
  const upload = async (file: Blob, name: string) => {
    if (!where) return;
    const key = next.current++;
    setUploading((now) => [...now, { key, name, part: 0 }]);
    try {
      const arrived = await uploadFile(where, file, name, (part) => {
        set(key, { part });
      });
      drop(key);
      onArrived(arrived);
    } catch (error) {
      set(key, { problem: errorText(error, t) });
    }
  };
  return { possible: where !== undefined, uploading, upload, drop };
}
