import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from './formats';

const table = readFileSync('../engines/core/src/test/resources/eddy/core/field/emails.csv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('an e-mail address in the browser', () => {
  it.each(table)('%s: %s', (address = '', verdict) => {
    expect(formats.email?.(address)).toBe(verdict === 'yes');
  });
});
