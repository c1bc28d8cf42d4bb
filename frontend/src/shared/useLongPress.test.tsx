import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLongPress } from './useLongPress';

const onLong = vi.fn();
const onClick = vi.fn((event: { preventDefault: () => void }) => {
  event.preventDefault();
});

function Card({ enabled = true }: { enabled?: boolean }) {
  return (
    <a href="#record" onClick={onClick} {...useLongPress(enabled ? onLong : undefined)}>
      A record
    </a>
  );
}

/** The test's browser has no pointer events of its own. */
const pointer = (type: string, pointerType: string, clientY: number) =>
  fireEvent(
    screen.getByRole('link'),
    Object.assign(new MouseEvent(type, { bubbles: true, clientX: 5, clientY }), { pointerType }),
  );

const press = (pointerType: string) => pointer('pointerdown', pointerType, 5);

const rests = (milliseconds: number) => {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
};

const lifts = () => {
  fireEvent.pointerUp(screen.getByRole('link'));
  fireEvent.click(screen.getByRole('link'));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});

afterEach(() => {
  vi.useRealTimers();
});

it('is called while a finger rests, and the tap does nothing more', () => {
  render(<Card />);
  press('touch');
  rests(600);
  expect(onLong).toHaveBeenCalledOnce();
  lifts();
  expect(onClick).not.toHaveBeenCalled();
  press('touch');
  lifts();
  expect(onClick).toHaveBeenCalledOnce();
});

it('leaves taps, scrolling and the mouse alone', () => {
  render(<Card />);
  press('touch');
  rests(200);
  lifts();
  press('touch');
  pointer('pointermove', 'touch', 40);
  rests(600);
  fireEvent.pointerUp(screen.getByRole('link'));
  press('mouse');
  rests(600);
  expect(onLong).not.toHaveBeenCalled();
  expect(onClick).toHaveBeenCalledOnce();
});

it('hears nothing where nothing is to happen', () => {
  render(<Card enabled={false} />);
  press('touch');
  rests(600);
  lifts();
  expect(onClick).toHaveBeenCalledOnce();
});
