const text = (label, locale) => label?.[locale] ?? label?.['zh-CN'] ?? '';
const strategies = { 'zh-CN': ['专属挽回', '关怀跟进', '限时回归', '沉默召回'], en: ['Personal win-back', 'Care follow-up', 'Come-back offer', 'Silent recall'] };
const kpis = { at_risk: [86, 97], rate: [0.342, 0.311, 126, 368], recovered: [126, 104], hours: [52, 61], value: [418200, undefined] };

export function boardData(board, q, locale = 'zh-CN') {
  const to = q.to ?? new Date().toISOString().slice(0, 10);
  const from = q.from ?? new Date(Date.now() - 90 * 864e5).toISOString().slice(0, 10);
  const weeks = Array.from({ length: 13 }, (_, i) => new Date(Date.parse(from) + i * 7 * 864e5).toISOString().slice(0, 10));
  const names = strategies[locale] ?? strategies.en;
  const widgets = {};
  for (const w of board.widgets) {
    const set = board.dataSets[w.dataSet];
    if (!set) { widgets[w.id] = { columns: [], rows: [] }; continue; }
    const measures = (w.measures ?? []).map((key) => ({ key, label: text(set.measures[key]?.label, locale), kind: 'measure', format: set.measures[key]?.format ?? 'number' }));
    const value = (key, i) => key === 'rate' ? 0.22 + 0.06 * ((i * 5) % 4) : key === 'days' ? 30 + 9 * i : key === 'recovered' ? 6 + ((i * 7) % 5) : 18 + ((i * 11) % 13);
    const dim = w.dimension && set.dimensions[w.dimension];
    const keys = !dim ? [] : w.dimension === 'week' ? weeks : ['tier', 'risk'].includes(w.dimension) ? (locale === 'en' ? ['High', 'Medium', 'Low'] : ['高价值', '中价值', '低价值']) : names;
    let columns = [...(dim ? [{ key: w.dimension, label: text(dim.label, locale), kind: 'dimension' }] : []), ...measures];
    let rows = dim ? keys.map((k, i) => [k, ...measures.map((m) => value(m.key, i))]) : [measures.map((m) => (m.key === 'started' ? 368 : 126))];
    const rowKeys = keys;
        widgets[w.id] = { columns, rows, keys: rowKeys, series: [] };
    if (w.type === 'kpi') { const key = w.measures[0]; const [v, previous, numerator, denominator] = kpis[key] ?? [42, 40]; widgets[w.id].kpi = { value: v, compared: Boolean(w.compare), previous, numerator, denominator, format: measures[0].format, measure: key, definition: key === 'rate' ? (locale === 'en' ? 'Recovered ÷ customers flagged at risk in the period' : '期内恢复活跃的客户 ÷ 期内被标记为有风险的客户') : undefined }; }
  }
  return { period: { from, to }, widgets };
}
