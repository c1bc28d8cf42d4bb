import { regionText } from '@/core/region/regions';

/** An address in China; every part may be missing. */
export interface Address {
  /** Code of the region. */
  region?: string;
  postcode?: string;
  street?: string;
}

/** In one line; the region is a code until the regions are loaded. */
export function addressText({ region, postcode, street }: Address): string {
  const place = `${region ? regionText(region, '') : ''}${street ?? ''}`;
  return [place, postcode].filter(Boolean).join(' ');
}
