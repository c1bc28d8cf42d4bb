// A tile is moved by hand and another figure put beside it.
import assert from 'node:assert/strict';
import { dragBy, dragTo } from '../kit/drag.mjs';
import { pick } from '../kit/pick.mjs';
import { redo, saved, undo } from './8-editing.mjs';

export async function changeBoard(world) {
  const { page, api, t, look, name, language } = world;
  const draft = () => api.get('/api/apps/churn/documents/board/recovery');
  const before = await draft();
  const placeOf = (board, id) => board.layout.find(({ widget }) => widget === id);
  const named = (id) => name({ label: before.widgets.find((widget) => widget.id === id).title });
  const tile = (title) => page.getByRole('group', { name: t('report.editor:tile', { name: title }) });
  await page.goto('/apps/churn/build/boards/recovery');
  await tile(named('at_risk')).waitFor();
  await page.locator('main [role="img"] :is(svg, canvas)').first().waitFor();
  await look('board-editor');

  const last = before.layout.reduce((low, place) => (place.y + place.h > low.y + low.h ? place : low));
  const handle = tile(named(last.widget)).locator('[data-move]');
  const from = placeOf(before, last.widget);
  await handle.scrollIntoViewIfNeeded();
  await dragBy(page, handle, from.x > 6 ? -260 : 260, -90);
  await saved(world, page);
  const moved = placeOf(await draft(), last.widget);
  assert.notDeepEqual([moved.x, moved.y], [from.x, from.y]);
  await undo(world, page);
  await redo(world, page);

  await dragTo(page, page.locator('button[data-type="kpi"]'), tile(named('at_risk')), { x: 0.5, y: 0.5 });
  const properties = page.getByRole('complementary', { name: t('report.editor:properties') });
  const setName = properties.getByRole('combobox', { name: t('report.editor:dataSet') });
  await setName.waitFor();
  const label = language === 'en' ? 'At risk of all' : '风险占全部';
  const title = properties.getByLabel(
    t('core.draft:labelIn', {
      name: t('report.editor:title'),
      language: t(`core.draft:language.${language}`),
    }),
  );
  await title.fill(label);
  await pick(
    page,
    properties.getByRole('combobox', { name: t('report.editor:measure') }),
    name(before.dataSets.risk.measures.share),
  );
  await tile(label).getByText(/\d%/).waitFor();
  await saved(world, page);
  const now = await draft();
  assert.equal(now.widgets.length, before.widgets.length + 1);
  await look('board-changed');
  return label;
}
