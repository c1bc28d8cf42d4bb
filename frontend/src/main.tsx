import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/shared/theme/global.css';
import { startI18n } from '@/shared/i18n/i18n';
import { startTheme } from '@/shared/theme/mode';
import { Root } from '@/app/Root';
import { loadTexts } from '@/app/texts';

startTheme();
const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root.');
// Not awaited at the top level: texts that import from the file this stands in would wait for it, and it for them.
void startI18n(loadTexts).then(() => {
  createRoot(container).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
});
