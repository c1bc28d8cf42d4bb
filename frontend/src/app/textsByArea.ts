import type { Texts } from '@/shared/i18n/i18n';

/** `../form/editor/i18n/en.json` holds area `form.editor`; `./todos/i18n/en.json` holds `app.todos`. */
export function textsByArea(files: Record<string, unknown>): Texts {
  const texts: Texts = {};
  for (const [file, content] of Object.entries(files)) {
    const area = file
      .replace(/^\.\//, 'app/')
      .replace(/^(\.\.\/)+/, '')
      .replace(/\/i18n\/[^/]+$/, '')
      .replaceAll('/', '.');
    texts[area] = content as Record<string, unknown>;
  }
  return texts;
}
