/** With so few entries a card takes half the place of one that is full. */
const few = 2;

/** Cards with few entries go two and two into one place, where the first of them would stand: no card stands half empty. */
export function stacked<T>(cards: readonly T[], entries: (card: T) => number): T[][] {
  const stacks: T[][] = [];
  let open: T[] | undefined;
  for (const card of cards) {
    const small = entries(card) <= few;
    if (small && open) {
      open.push(card);
      open = undefined;
    } else {
      const stack = [card];
      stacks.push(stack);
      if (small) open = stack;
    }
  }
  return stacks;
}
