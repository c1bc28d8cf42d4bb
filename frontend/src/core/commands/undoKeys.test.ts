import { describe, expect, it } from 'vitest';
import { undoDirection } from './undoKeys';

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  undoDirection({ key, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, ...held });

describe('the keys for undo and redo', () => {
  it.each([
    ['z', { metaKey: true }, 'undo'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['y', { metaKey: true }, undefined],
    ['z', {}, undefined],
    ['z', { ctrlKey: true, altKey: true }, undefined],
    ['a', { ctrlKey: true }, undefined],
  ] as const)('%s with %j', (key, held, direction) => {
    expect(press(key, held)).toBe(direction);
  });
});
