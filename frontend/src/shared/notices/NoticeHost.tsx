import { App } from 'antd';
import { useEffect } from 'react';

export type Shown = ReturnType<typeof App.useApp>;

export interface HostProps {
  onReady: (shown: Shown) => void;
}

/** Where Ant Design draws messages, notifications and questions. */
export default function NoticeHost({ onReady }: HostProps) {
  return (
    <App component={false} message={{ maxCount: 3 }} notification={{ placement: 'bottomLeft' }}>
      <Ready onReady={onReady} />
    </App>
  );
}

function Ready({ onReady }: HostProps) {
  const shown = App.useApp();
  useEffect(() => {
    onReady(shown);
  }, [onReady, shown]);
  return null;
}
