import { Input } from 'antd';
import { Suspense, type CSSProperties, type ReactNode } from 'react';

/** What pickers take besides their value. */
export interface PickerProps {
  id?: string;
  onBlur?: () => void;
  disabled?: boolean;
  allowClear?: boolean;
  status?: 'error';
  variant?: 'filled';
  style?: CSSProperties;
  'aria-label'?: string;
  'aria-describedby'?: string;
}

interface Props extends Pick<PickerProps, 'variant' | 'style'> {
  placeholder: string;
  children: ReactNode;
}

/** A picker that is fetched when it is first drawn; until then its place is held. */
export function FetchedPicker({ placeholder, variant, style, children }: Props) {
  return (
    <Suspense fallback={<Input disabled placeholder={placeholder} variant={variant} style={style} />}>
      {children}
    </Suspense>
  );
}
