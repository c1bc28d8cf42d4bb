import { expect, describe, it } from 'vitest';
import { regionDepth, regionPrefix } from './code';
import { loadRegions, regionText } from './regions';

describe('codes', () => {
  it.each([
    ['440000', '44', 1],
    ['500000', '50', 1],
    ['440300', '4403', 2],
    ['451000', '4510', 2],
    ['440305', '440305', 3],
  ])('%s begins everything in it with %s', (code, prefix, depth) => {
    expect(regionPrefix(code)).toBe(prefix);
    expect(regionDepth(code)).toBe(depth);
  });
});

describe('regions', () => {
  it('are known by code until they are loaded, then by name', async () => {
    expect(regionText('440305')).toBe('440305');
    const regions = await loadRegions();
    expect(regionText('440305')).toBe('广东省 / 深圳市 / 南山区');
    expect(regions.text('110105', '/')).toBe('北京市/朝阳区');
    expect(regionText('999999')).toBe('999999');
  });

  it('lie in one another', async () => {
    const regions = await loadRegions();
    expect(regions.in('')).toHaveLength(34);
    expect(regions.in('440300').map(({ name }) => name)).toContain('南山区');
    expect(regions.path('429004').map(({ name }) => name)).toEqual(['湖北省', '省直辖县', '仙桃市']);
  });
});
