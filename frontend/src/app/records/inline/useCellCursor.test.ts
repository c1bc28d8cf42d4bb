import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Rec } from '@/core/api/records';
import { recordLines } from '../list/lines';
import { useCellCursor } from './useCellCursor';

const lines = (ids: string[]) => recordLines(ids.map((id) => ({ id }) as Rec));

const start = (ids: string[]) => {
  const onRow = vi.fn();
  return renderHook(({ list }) => useCellCursor(lines(list), 3, onRow), { initialProps: { list: ids } });
};

describe('the cell of the keyboard', () => {
  it('stays inside the grid', () => {
    const { result } = start(['a', 'b']);
    expect(result.current.cell.row).toBe(-1);
    act(() => {
      result.current.go(9, 9);
    });
    expect(result.current.cell).toEqual({ row: 1, col: 2 });
    act(() => {
      result.current.go(-5, -5);
    });
    expect(result.current.cell).toEqual({ row: 0, col: 0 });
  });

  it('goes on from the input to the neighbour', () => {
    const { result } = start(['a', 'b']);
    act(() => {
      result.current.edit({ row: 0, col: 1 });
    });
    expect(result.current.editing).toBe(true);
    act(() => {
      result.current.leave('down');
    });
    expect(result.current).toMatchObject({ editing: false, cell: { row: 1, col: 1 } });
  });

  it('stays with the record that is edited when the list changes', () => {
    const { result, rerender } = start(['a', 'b']);
    act(() => {
      result.current.edit({ row: 1, col: 0 });
    });
    rerender({ list: ['new', 'a', 'b'] });
    expect(result.current).toMatchObject({ editing: true, cell: { row: 2, col: 0 } });
    rerender({ list: ['new', 'a'] });
    expect(result.current.editing).toBe(false);
  });
});
