/** Decimal arithmetic in doubles: what fifteen digits tell apart is the same number. */
const digits = 15;

/** Beyond it a double no longer holds every whole number. */
const largest = 1e15;

export const isExact = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < largest;

/** The decimal number a double stands for: 0.30000000000000004 is 0.3. */
export const snapped = (value: number): number => Number(value.toPrecision(digits));

/** The point moved, without a product that rounds. */
const moved = (value: number, places: number): number => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
};

type Mode = (value: number) => number;

const away: Mode = (value) => Math.sign(value) * Math.ceil(Math.abs(value));
const half =
  (tie: (whole: number) => number): Mode =>
  (value) => {
    const size = Math.abs(value);
    const whole = Math.floor(size);
    const rest = snapped(size - whole);
    return Math.sign(value) * (rest === 0.5 ? tie(whole) : rest > 0.5 ? whole + 1 : whole);
  };

export const modes = {
  floor: Math.floor as Mode,
  ceiling: Math.ceil as Mode,
  up: away,
  down: Math.trunc as Mode,
  halfUp: half((whole) => whole + 1),
  halfDown: half((whole) => whole),
  halfEven: half((whole) => whole + (whole % 2)),
};

/** Rounded to so many decimals. */
export const rounded = (value: number, decimals: number, mode: Mode): number =>
  moved(mode(snapped(moved(snapped(value), decimals))), -decimals) + 0;
