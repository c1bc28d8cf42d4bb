/** A number as a whole one and a power of ten. */
function decimal(value: number): [digits: bigint, power: number] {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

/** Whether a number is a whole number of times another, as decimals are read: 0.3 is three times 0.1. */
export function isMultiple(value: number, of: number): boolean {
  const [digits, power] = decimal(value);
  const [step, stepPower] = decimal(of);
  const least = Math.min(power, stepPower);
  const scaled = (number: bigint, from: number) => number * 10n ** BigInt(from - least);
  return scaled(digits, power) % scaled(step, stepPower) === 0n;
}
