import { expect, it } from 'vitest';
import { keyFrom } from './freeKey';
import { latinOf } from './latin';

it.each([
  ['回访记录', 'hui_fang_ji_lu'],
  ['VIP 客户', 'vip_ke_hu'],
  ['旅行', 'lv_xing'],
  ['2026 年订单', 'nian_ding_dan'],
  ['Visits', 'visits'],
  ['📋', 'form'],
])('makes a readable key of %s', async (words, key) => {
  expect(keyFrom(await latinOf(words), 'form')).toBe(key);
});
