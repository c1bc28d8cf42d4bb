import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { defaultLanguage, isLanguage, type Language } from './language';

export type Texts = Record<string, Record<string, unknown>>;
/** The areas everybody meets in daily work, and those of building, importing and administering. */
export type TextPart = 'work' | 'build';
/** Loads the texts of the areas of one part in one language: area name to nested keys. */
export type TextLoader = (language: Language, part: TextPart) => Promise<Texts>;

const storageKey = 'eddy.language';
let load: TextLoader = () => Promise.resolve({});
const wanted = new Set<TextPart>(['work']);
const loaded = new Map<string, Promise<void>>();

function startLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : defaultLanguage(navigator.languages);
}

async function add(language: Language, part: TextPart): Promise<void> {
  for (const [area, texts] of Object.entries(await load(language, part))) {
    i18next.addResourceBundle(language, area, texts);
  }
}

async function ensure(language: Language): Promise<void> {
  const parts = [...wanted].map((part) => {
    const name = `${language} ${part}`;
    const there = loaded.get(name) ?? add(language, part);
    loaded.set(name, there);
    // Asked for once more after a failure.
    return there.catch((error: unknown) => {
      loaded.delete(name);
      throw error;
    });
  });
  await Promise.all(parts);
}

/** From now on the texts of this part are there too, in every language that is switched to. */
export function alsoTexts(part: TextPart): Promise<void> {
  wanted.add(part);
  return ensure(currentLanguage());
}

/** What texts call the key of commands: as it is printed on the reader's keyboard. */
const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl+';

/** Starts i18next with the browser's or the remembered language. */
export async function startI18n(loader: TextLoader, language: Language = startLanguage()): Promise<void> {
  load = loader;
  loaded.clear();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['shared'],
    defaultNS: 'shared',
    resources: {},
    interpolation: { escapeValue: false, defaultVariables: { mod } },
    returnNull: false,
    showSupportNotice: false,
    react: { useSuspense: false },
  });
  await ensure(language);
  document.documentElement.lang = language;
}

/** Switches the language and remembers it in this browser. */
export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  await ensure(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

/**
 * The texts of one area: `src/form/editor/i18n/en.json` is area `form.editor`. A file asks for one area; texts of
 * another are reached with its name in front, `shared:action.retry`. A test checks that each key exists in both languages.
 */
export function useT(area: string): TFunction {
  return useTranslation(area).t as TFunction;
}
