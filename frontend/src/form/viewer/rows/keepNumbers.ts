import type { UIEvent } from 'react';

/**
 * The numbers of the rows stay in sight while one looks further right. Whatever is sticky is a layer of its own, one a
 * row, and each key press would pay for all of them: so they stick while the rows move, and are put where they then are.
 */
export const keepNumbers = {
  onScroll: ({ currentTarget }: UIEvent<HTMLElement>) => {
    mark(currentTarget, currentTarget.scrollLeft > 0 ? 'moving' : undefined);
  },
  onScrollEnd: ({ currentTarget }: UIEvent<HTMLElement>) => {
    if (currentTarget.scrollLeft === 0) return;
    currentTarget.style.setProperty('--scrolled', `${currentTarget.scrollLeft}px`);
    mark(currentTarget, 'still');
  },
};

function mark({ dataset }: HTMLElement, scrolled: 'moving' | 'still' | undefined) {
  if (scrolled === undefined) delete dataset.scrolled;
  else dataset.scrolled = scrolled;
}
