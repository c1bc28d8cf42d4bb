import { useEffect, useSyncExternalStore } from 'react';
import { regionPrefix } from './code';

export interface Region {
  code: string;
  name: string;
}

/** All regions of China, as the server knows them too. */
export class Regions {
  private readonly byCode = new Map<string, Region>();
  private readonly within = new Map<string, Region[]>();

  /** One region a line: six digits, a space, the name; those above come first. */
  constructor(lines: string) {
    for (const line of lines.trim().split('\n')) {
      const region = { code: line.slice(0, 6), name: line.slice(7).trim() };
      const above = this.above(region.code);
      this.byCode.set(region.code, region);
      this.within.set(above, [...(this.within.get(above) ?? []), region]);
    }
  }

  private above(code: string): string {
    const prefix = regionPrefix(code);
    return prefix.length === 2 ? '' : prefix.slice(0, -2).padEnd(6, '0');
  }

  /** What lies directly in a region; the provinces for `''`. */
  in(code: string): Region[] {
    return this.within.get(code) ?? [];
  }

  /** From the province down to the region itself. */
  path(code: string): Region[] {
    const region = this.byCode.get(code);
    return region ? [...this.path(this.above(code)), region] : [];
  }

  /** The names down to the region; a municipality is named once. */
  text(code: string, between = ' / '): string {
    const names = this.path(code).map(({ name }) => name);
    return names.filter((name, at) => name !== names[at - 1]).join(between) || code;
  }
}

let regions: Regions | undefined;
let asked: Promise<Regions> | undefined;
const listeners = new Set<() => void>();

/** The regions, fetched the first time somebody wants them. */
export function loadRegions(): Promise<Regions> {
  asked ??= import('../../../../engines/core/src/main/resources/eddy/core/region/regions.txt?raw').then(
    ({ default: lines }) => {
      regions = new Regions(lines);
      listeners.forEach((listener) => {
        listener();
      });
      return regions;
    },
  );
  return asked;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The regions once they are there; they are fetched only if `wanted`. */
export function useRegions(wanted = true): Regions | undefined {
  useEffect(() => {
    if (wanted) void loadRegions();
  }, [wanted]);
  return useSyncExternalStore(subscribe, () => regions);
}

/** The names of a region if the regions are there, else its code. */
export const regionText = (code: string, between?: string): string => regions?.text(code, between) ?? code;
