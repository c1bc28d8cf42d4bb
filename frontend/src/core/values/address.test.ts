import { expect, it } from 'vitest';
import { loadRegions } from '@/core/region/regions';
import { addressText } from './address';

it('writes an address in one line', async () => {
  await loadRegions();
  expect(addressText({ region: '440305', street: '科技园1号', postcode: '518057' })).toBe(
    '广东省深圳市南山区科技园1号 518057',
  );
  expect(addressText({ street: '10 Downing Street' })).toBe('10 Downing Street');
  expect(addressText({ postcode: '518057' })).toBe('518057');
});
