import { memo, useMemo } from 'react';
import type { Property } from '@/core/api/forms';
import { FormContext, FormState } from '@/form/viewer';
import { Control } from '@/form/viewer/Control';
import type { Label } from '@/shared/i18n/language';
import styles from '../FormEditor.module.css';

export interface FieldPreviewProps {
  app: string;
  fieldKey: string;
  property: Property;
  required: boolean;
  label: Label | undefined;
}

/** A field as the viewer draws it, not to be filled in. Drawn again only when something of this field changes. */
export const FieldPreview = memo(function FieldPreview(props: FieldPreviewProps) {
  const { app, fieldKey, property, required, label } = props;
  const context = useMemo(() => {
    const schema = { properties: { [fieldKey]: property }, required: required ? [fieldKey] : [] };
    const form = new FormState({ schema }, {});
    return { form, app, readOnly: false, display: {}, compact: false };
  }, [app, fieldKey, property, required]);
  return (
    <div className={styles.inert} inert>
      <FormContext value={context}>
        <Control fieldKey={fieldKey} label={label} />
      </FormContext>
    </div>
  );
});
