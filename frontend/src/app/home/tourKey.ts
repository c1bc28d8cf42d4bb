/** Where this browser remembers that the tour was seen or skipped. */
export const tourKey = 'eddy.tour';
