import type { pinyin as Pinyin } from 'pinyin-pro';

const chinese = /\p{Script=Han}/u;

let pinyin: typeof Pinyin | undefined;

const written = (words: string, read: typeof Pinyin): string =>
  read(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');

/** The words as Latin letters, so that a key can be made of them: `回访记录` becomes `hui fang ji lu`. */
export async function latinOf(words: string): Promise<string> {
  if (!chinese.test(words)) return words;
  // Without the table of readings the words stay as they are, and the key is a plain one.
  pinyin ??= await import('pinyin-pro').then(
    (loaded) => loaded.pinyin,
    () => undefined,
  );
  return pinyin ? written(words, pinyin) : words;
}

/** The same at once; undefined while the table of readings it takes is not loaded. */
export function latinNow(words: string): string | undefined {
  if (!chinese.test(words)) return words;
  return pinyin && written(words, pinyin);
}
