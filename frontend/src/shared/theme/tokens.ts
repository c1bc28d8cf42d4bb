/** Every colour, size and font of the product. Nothing else in the code names a colour. */

export type Mode = 'light' | 'dark';

interface Palette {
  accent: string;
  accentHover: string;
  accentTint: string;
  onAccent: string;
  text: string;
  textSecondary: string;
  textFaint: string;
  border: string;
  borderStrong: string;
  page: string;
  card: string;
  sunken: string;
  hover: string;
  riskHigh: string;
  riskHighTint: string;
  riskMedium: string;
  riskMediumTint: string;
  riskLow: string;
  riskLowTint: string;
  tierHigh: string;
  tierHighTint: string;
  tierMedium: string;
  tierMediumTint: string;
  tierLow: string;
  tierLowTint: string;
  done: string;
  doneTint: string;
  overdue: string;
  overdueTint: string;
  shadow: string;
}

const light: Palette = {
  accent: '#0E7490',
  accentHover: '#155E75',
  accentTint: '#ECFEFF',
  onAccent: '#FFFFFF',
  text: '#0F172A',
  textSecondary: '#475569',
  textFaint: '#5B6B82',
  border: '#E2E8F0',
  borderStrong: '#CBD5E1',
  page: '#F8FAFC',
  card: '#FFFFFF',
  sunken: '#F1F5F9',
  hover: '#F1F5F9',
  riskHigh: '#C2410C',
  riskHighTint: '#FFF4ED',
  riskMedium: '#B45309',
  riskMediumTint: '#FFF8EB',
  riskLow: '#0F766E',
  riskLowTint: '#EFFCF9',
  tierHigh: '#6D28D9',
  tierHighTint: '#F5F1FE',
  tierMedium: '#1D4ED8',
  tierMediumTint: '#EFF4FF',
  tierLow: '#475569',
  tierLowTint: '#F1F5F9',
  done: '#15803D',
  doneTint: '#EFFBF3',
  overdue: '#B91C1C',
  overdueTint: '#FEF2F2',
  shadow: '0 8px 28px rgb(15 23 42 / 0.12), 0 1px 3px rgb(15 23 42 / 0.08)',
};

const dark: Palette = {
  accent: '#22B8CF',
  accentHover: '#5CD1E2',
  accentTint: '#0F2B38',
  onAccent: '#04222A',
  text: '#E2E8F0',
  textSecondary: '#A3B1C6',
  textFaint: '#8496B0',
  border: '#223047',
  borderStrong: '#35476A',
  page: '#0B1220',
  card: '#111A2B',
  sunken: '#0E1626',
  hover: '#18243A',
  riskHigh: '#FB923C',
  riskHighTint: '#33200F',
  riskMedium: '#FBBF24',
  riskMediumTint: '#30260D',
  riskLow: '#2DD4BF',
  riskLowTint: '#0C2B2B',
  tierHigh: '#B794F6',
  tierHighTint: '#261C43',
  tierMedium: '#84A9FF',
  tierMediumTint: '#162547',
  tierLow: '#A3B1C6',
  tierLowTint: '#1A2538',
  done: '#4ADE80',
  doneTint: '#0E2B1B',
  overdue: '#F87171',
  overdueTint: '#371719',
  shadow: '0 10px 32px rgb(0 0 0 / 0.5), 0 1px 3px rgb(0 0 0 / 0.4)',
};

export const palettes: Record<Mode, Palette> = { light, dark };

/** Eight chart colours, safe for colour-blind readers, in the same order everywhere. */
export const chartColors: Record<Mode, readonly string[]> = {
  light: ['#0E7490', '#D97706', '#6D5BD0', '#64A338', '#C2416B', '#3B82C4', '#8A6D3B', '#64748B'],
  dark: ['#22B8CF', '#F2A541', '#A595F5', '#8FCB62', '#F07FA3', '#74B3EE', '#C9A96A', '#94A3B8'],
};

export const fontFamily =
  'Inter, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

export const size = {
  radiusCard: 8,
  radiusControl: 6,
  row: 40,
  rowCompact: 32,
  rail: 200,
  railNarrow: 64,
  topBar: 52,
  reading: 720,
  drawer: 480,
  drawerWide: 720,
  /** Below this width the phone layout is used. */
  phone: 768,
} as const;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The palette as CSS custom properties, for example `--e-text-secondary`. */
export function cssVariables(mode: Mode): Record<string, string> {
  const variables: Record<string, string> = { '--e-font': fontFamily };
  for (const [name, value] of Object.entries(palettes[mode])) variables[`--e-${kebab(name)}`] = value;
  chartColors[mode].forEach((color, index) => (variables[`--e-chart-${index + 1}`] = color));
  return variables;
}
