import { describe, expect, it } from 'vitest';
import { texts as work } from './texts.zh-CN';
import { texts as build } from './textsOfBuild.zh-CN';
import { textsByArea } from './textsByArea';

const chinese = textsByArea(
  import.meta.glob(['../**/i18n/zh-CN.json', './**/i18n/zh-CN.json'], {
    eager: true,
    import: 'default',
  }),
);
const english = textsByArea(
  import.meta.glob(['../**/i18n/en.json', './**/i18n/en.json'], {
    eager: true,
    import: 'default',
  }),
);
const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', './**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!./**/*.test.{ts,tsx}'],
  { eager: true, query: '?raw', import: 'default' },
);

function keysOf(texts: unknown, prefix = ''): string[] {
  if (typeof texts !== 'object' || texts === null) return [prefix];
  return Object.entries(texts).flatMap(([key, value]) => keysOf(value, prefix ? `${prefix}.${key}` : key));
}

/** Plural forms are one key: `row_one` and `row_other` both stand for `row`. */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

function keySet(texts: Record<string, unknown>): Set<string> {
  return new Set(
    Object.keys(texts).flatMap((area) => keysOf(texts[area]).map((key) => `${area}:${base(key)}`)),
  );
}

interface Use {
  file: string;
  key: string;
  /** The key goes on with something computed. */
  open: boolean;
}

function usesIn(file: string, source: string): Use[] {
  const areas = [...source.matchAll(/\buseT\('([^']+)'\)/g)].map((match) => match[1] ?? '');
  const area = areas[0] ?? 'shared';
  const uses: Use[] = [];
  for (const match of source.matchAll(/\bt\(\s*(['`])((?:(?!\1).)+)\1/g)) {
    const text = match[2] ?? '';
    const stop = text.indexOf('${');
    const key = stop < 0 ? text : text.slice(0, stop);
    uses.push({ file, key: key.includes(':') ? key : `${area}:${key}`, open: stop >= 0 });
  }
  return uses;
}

const uses = Object.entries(sources).flatMap(([file, source]) => usesIn(file, source));

describe('texts', () => {
  it('have the same keys in Chinese and English', () => {
    const zh = keySet(chinese);
    const en = keySet(english);
    expect([...zh].filter((key) => !en.has(key))).toEqual([]);
    expect([...en].filter((key) => !zh.has(key))).toEqual([]);
  });

  it('use the same placeholders in both languages', () => {
    const placeholders = (texts: Record<string, unknown>) => {
      const found = new Map<string, string>();
      const visit = (value: unknown, path: string): void => {
        if (typeof value === 'string') {
          const names = [...value.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]);
          found.set(base(path), [...new Set(names)].sort().join());
        } else if (typeof value === 'object' && value !== null) {
          for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
        }
      };
      visit(texts, '');
      return found;
    };
    const zh = placeholders(chinese);
    const en = placeholders(english);
    expect([...zh].filter(([key, names]) => en.get(key) !== names).map(([key]) => key)).toEqual([]);
  });

  it('exist for every key the code asks for', () => {
    const all = keySet(chinese);
    const missing = uses.filter(({ key, open }) =>
      open ? ![...all].some((known) => known.startsWith(key)) : !all.has(key),
    );
    expect(missing.map(({ file, key }) => `${file} ${key}`)).toEqual([]);
  });

  it('hold no Chinese in English and no empty text', () => {
    const bad: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'string') {
        if (!value.trim() || /[\u4e00-\u9fff]/.test(value)) bad.push(path);
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
      }
    };
    visit(english, '');
    expect(bad).toEqual([]);
  });

  it('are each in one part, and those of building are asked for by its own files alone', () => {
    expect([...Object.keys(work), ...Object.keys(build)].sort()).toEqual(Object.keys(chinese).sort());
    const ofBuild = /^(\.\/(build|admin|imports)|\.\.\/(\w+\/editor|core\/(draft|uses)))\//;
    const early = uses.filter(({ file, key }) => !ofBuild.test(file) && (key.split(':')[0] ?? '') in build);
    expect(early.map(({ file, key }) => `${file} ${key}`)).toEqual([]);
  });

  it('of one file come from one area', () => {
    const several = Object.entries(sources)
      .filter(
        ([, source]) =>
          new Set([...source.matchAll(/\buseT\('([^']+)'\)/g)].map((match) => match[1])).size > 1,
      )
      .map(([file]) => file);
    expect(several).toEqual([]);
  });
});
