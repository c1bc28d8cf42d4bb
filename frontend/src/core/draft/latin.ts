const chinese = /\p{Script=Han}/u;

/** The words as Latin letters, so that a key can be made of them: `回访记录` becomes `hui fang ji lu`. */
export async function latinOf(words: string): Promise<string> {
  if (!chinese.test(words)) return words;
  // Without the table of readings the words stay as they are, and the key is a plain one.
  const { pinyin } = await import('pinyin-pro').catch(() => ({ pinyin: undefined }));
  return (
    pinyin?.(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ') ?? words
  );
}
