import { useLabel } from '@/shared/i18n/useLabel';
import type { WidgetBodyProps, WidgetView } from '../widgetView';
import styles from '../board.module.css';

function TextBody({ widget, data }: WidgetBodyProps) {
  const label = useLabel();
  const text = data.text ?? label(widget.text);
  return (
    <div className={styles.text}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

export const textView: WidgetView = { type: 'text', Body: TextBody, min: { w: 4, h: 2 } };
