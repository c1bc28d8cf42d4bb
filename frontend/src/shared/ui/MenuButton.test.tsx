import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { MenuButton } from './MenuButton';

function draw() {
  const onClick = vi.fn();
  render(
    <MenuButton
      menu={{ items: [{ key: 'copy', label: 'Copy' }], onClick: ({ key }) => onClick(key) as unknown }}
    >
      <button type="button">More</button>
    </MenuButton>,
  );
  return onClick;
}

it('builds the menu only when its button is pressed, and keeps the focus there', async () => {
  draw();
  expect(screen.queryByRole('menuitem')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  expect(await screen.findByRole('menuitem', { name: 'Copy' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
});

it('tells what was chosen', async () => {
  const chosen = draw();
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Copy' }));
  expect(chosen).toHaveBeenCalledExactlyOnceWith('copy');
});
