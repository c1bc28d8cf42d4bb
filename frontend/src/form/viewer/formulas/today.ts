/** The day it is now in a time zone, `2026-03-15`. */
export const dayIn = (zone: string) => () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date());
