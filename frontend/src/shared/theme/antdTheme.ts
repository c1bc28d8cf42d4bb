import { theme, type ThemeConfig } from 'antd';

import { fontFamily, palettes, size, type Mode } from './tokens';

/** Ant Design's theme, derived from our tokens; `still` for people who want no motion. */
export function antdTheme(mode: Mode, still: boolean): ThemeConfig {
  const color = palettes[mode];
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: `eddy-${mode}` },
    token: {
      motion: !still,
      colorPrimary: color.accent,
      colorPrimaryHover: color.accentHover,
      colorLink: color.accent,
      colorLinkHover: color.accentHover,
      colorInfo: color.accent,
      colorSuccess: color.done,
      colorError: color.overdue,
      colorWarning: color.riskMedium,
      colorInfoBg: color.accentTint,
      colorInfoBorder: color.border,
      colorSuccessBg: color.doneTint,
      colorSuccessBorder: color.border,
      colorErrorBg: color.overdueTint,
      colorErrorBorder: color.border,
      colorWarningBg: color.riskMediumTint,
      colorWarningBorder: color.border,
      colorText: color.text,
      colorTextSecondary: color.textSecondary,
      colorTextTertiary: color.textFaint,
      colorTextPlaceholder: color.textFaint,
      colorBorder: color.borderStrong,
      colorBorderSecondary: color.border,
      colorBgLayout: color.page,
      colorBgContainer: color.card,
      colorBgElevated: color.card,
      colorTextLightSolid: color.onAccent,
      fontFamily,
      fontSize: 14,
      lineHeight: 22 / 14,
      borderRadius: size.radiusControl,
      borderRadiusLG: size.radiusCard,
      boxShadow: color.shadow,
      boxShadowSecondary: color.shadow,
      motionDurationFast: '0.1s',
      motionDurationMid: '0.14s',
      motionDurationSlow: '0.18s',
      controlHeight: 32,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Tree: { titleHeight: 32, nodeSelectedBg: color.accentTint, nodeSelectedColor: color.text },
      TreeSelect: { titleHeight: 32, nodeSelectedBg: color.accentTint, nodeSelectedColor: color.text },
      Tooltip: { colorBgSpotlight: mode === 'dark' ? '#2A3A55' : color.text, colorTextLightSolid: '#FFFFFF' },
    },
  };
}
