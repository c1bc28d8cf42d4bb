import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { Calendar, ChevronDown, Clock } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '@/core/api/queryClient';
import { useLanguage } from '@/shared/i18n/i18n';
import { NoticesProvider } from '@/shared/notices/NoticesProvider';
import { antdTheme } from '@/shared/theme/antdTheme';
import { useMedia } from '@/shared/useMedia';
import { useMode } from '@/shared/theme/mode';
import { router } from './router';
import { loadAntdLocale } from './texts';

const client = createQueryClient();
// The library's own say what they are in English.
const arrow = { suffixIcon: <ChevronDown size={14} aria-hidden="true" /> };
const day = { suffixIcon: <Calendar size={14} aria-hidden="true" /> };
const hour = { suffixIcon: <Clock size={14} aria-hidden="true" /> };
type AntdLocale = Awaited<ReturnType<typeof loadAntdLocale>>;

export function Root() {
  const mode = useMode();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const language = useLanguage();
  const [locale, setLocale] = useState<AntdLocale>();
  const theme = useMemo(() => antdTheme(mode, still), [mode, still]);

  useEffect(() => {
    let current = true;
    void loadAntdLocale(language).then((loaded) => {
      if (current) setLocale(loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);

  return (
    <ConfigProvider
      theme={theme}
      locale={locale}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      select={arrow}
      cascader={arrow}
      datePicker={day}
      timePicker={hour}
    >
      <QueryClientProvider client={client}>
        <NoticesProvider>
          <RouterProvider router={router} />
        </NoticesProvider>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
