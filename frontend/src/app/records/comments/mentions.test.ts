import { describe, expect, it } from 'vitest';
import { partsOf, stored, typed } from './mentions';

const li = { id: '01a21e66-93c2-7c72-8cc6-ff1a0ec63667', name: '李', username: 'li' };
const lina = { id: '01a21e66-93c2-7c72-8cc6-ff1a0ec63668', name: '李娜', username: 'lina' };

describe('the people named in a comment', () => {
  it('go there and back', () => {
    const kept = stored(' @李娜 请联系 @李，谢谢 ', [li, lina]);
    expect(kept).toBe(`@{${lina.id}} 请联系 @{${li.id}}，谢谢`);
    expect(typed(kept, [li, lina])).toBe('@李娜 请联系 @李，谢谢');
  });

  it('are parts of the text', () => {
    expect(partsOf(`a @{${li.id}} b`, [li])).toEqual([{ text: 'a ' }, { person: li }, { text: ' b' }]);
    expect(partsOf('only words', [])).toEqual([{ text: 'only words' }]);
  });

  it('stay as they stand where nobody knows them', () => {
    expect(partsOf(`@{${li.id}}`, [])).toEqual([{ text: `@{${li.id}}` }]);
    expect(stored('@nobody hello', [lina])).toBe('@nobody hello');
  });
});
