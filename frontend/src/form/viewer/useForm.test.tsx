import { act, render, renderHook, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FormState } from './state/FormState';
import { useDirty, useForm } from './useForm';

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

it('starts anew with every round, and with none before', () => {
  const source = { schema: { properties: { name: { type: 'string' } } } } as const;
  const { result, rerender } = renderHook(({ round }) => useForm(source, { name: 'East' }, {}, round), {
    initialProps: { round: 0 },
  });
  const first = result.current;
  act(() => {
    first.set('name', 'West');
  });
  rerender({ round: 0 });
  expect(result.current).toBe(first);
  rerender({ round: 1 });
  expect(result.current).not.toBe(first);
  expect(result.current.values()).toEqual({ name: 'East' });
  expect(result.current.dirty()).toBe(false);
});
