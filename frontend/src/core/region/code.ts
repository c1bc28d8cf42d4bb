/** What the codes of everything in a region begin with: `44` of 440000, `4403` of 440300. */
export const regionPrefix = (code: string): string => code.replace(/(?<=^(?:\d\d){1,2})(?:00)+$/, '');

/** How deep a region lies: 1 for a province, 2 for a city, 3 for a district. */
export const regionDepth = (code: string): number => regionPrefix(code).length / 2;

export const depths = ['province', 'city', 'district'] as const;
export type Depth = (typeof depths)[number];

/** How deep the regions of a field may lie: 1 for provinces, 2 for cities, 3 for districts. */
export const regionDepthOf = (settings: Record<string, unknown> | undefined): number =>
  depths.indexOf((settings?.['depth'] as Depth | undefined) ?? 'district') + 1;
