import { appPath, useCurrentApp } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { buildSections } from './sections';

/** The entries of the rail in Build mode. */
export function useBuildEntries() {
  const t = useT('app.build');
  const app = useCurrentApp();
  if (!app) return [];
  return buildSections.map((section) => ({
    key: section.key,
    to: appPath.build(app.key, section.path),
    label: t(section.label),
    icon: section.icon,
  }));
}
