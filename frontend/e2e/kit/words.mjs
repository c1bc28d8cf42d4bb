// The texts of the user interface, so that a test asks for a button by the word a person reads on it today.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import i18next from 'i18next';
import { root } from './product.mjs';

const sources = join(root, 'frontend/src');

function areasOf(folder) {
  const here = existsSync(join(folder, 'i18n/en.json')) ? [folder] : [];
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'i18n')
    .flatMap((entry) => areasOf(join(folder, entry.name)));
  return [...here, ...below];
}

function textsOf(language) {
  return Object.fromEntries(
    areasOf(sources).map((folder) => [
      relative(sources, folder).split(sep).join('.'),
      JSON.parse(readFileSync(join(folder, 'i18n', `${language}.json`), 'utf8')),
    ]),
  );
}

/** `t('app.todos:claim')` in one language; an unknown key fails the test instead of looking for the key itself. */
export async function words(language) {
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: false,
    ns: [],
    resources: { [language]: textsOf(language) },
    interpolation: { escapeValue: false, defaultVariables: { mod: 'Ctrl+' } },
    showSupportNotice: false,
  });
  return (key, options) => {
    if (!instance.exists(key, options)) throw new Error(`No text ${key} in ${language}`);
    return instance.t(key, options);
  };
}
