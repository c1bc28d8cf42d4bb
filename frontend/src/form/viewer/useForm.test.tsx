import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FormState } from './state/FormState';
import { useDirty } from './useForm';

const form = () =>
  new FormState({ schema: { properties: { name: { type: 'string' } } } }, { name: 'East Trade' });

it('draws what depends on a changed form once, however much is typed', () => {
  const opened = form();
  let drawn = 0;
  const Mark = () => {
    drawn += 1;
    return <p>{useDirty(opened) ? 'changed' : 'as before'}</p>;
  };
  render(<Mark />);
  for (const name of ['East Trade L', 'East Trade Lt', 'East Trade Ltd']) {
    act(() => {
      opened.set('name', name);
    });
  }
  expect(screen.getByText('changed')).toBeTruthy();
  expect(drawn).toBe(2);
  act(() => {
    opened.set('name', 'East Trade');
  });
  expect(screen.getByText('as before')).toBeTruthy();
  expect(drawn).toBe(3);
});
