import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useKeys } from './useKeys';

function Page({ onOpen, onNext }: { onOpen: () => void; onNext: () => void }) {
  useKeys({ Enter: onOpen, j: onNext });
  return (
    <>
      <button type="button">
        <span>Menu</span>
      </button>
      <a href="#elsewhere">Elsewhere</a>
      <input aria-label="Name" />
      <p>Text</p>
    </>
  );
}

it('leaves Enter to the button or link that has the focus, and every key to what is typed into', () => {
  const open = vi.fn();
  const next = vi.fn();
  render(<Page onOpen={open} onNext={next} />);
  fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' });
  fireEvent.keyDown(screen.getByRole('link'), { key: 'Enter' });
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'j' });
  expect(open).not.toHaveBeenCalled();
  expect(next).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole('button'), { key: 'j' });
  fireEvent.keyDown(screen.getByText('Text'), { key: 'Enter' });
  expect(open).toHaveBeenCalledOnce();
  expect(next).toHaveBeenCalledOnce();
});
