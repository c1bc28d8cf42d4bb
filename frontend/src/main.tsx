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
await startI18n(loadTexts);
createRoot(container).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
