import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { useState } from 'react';
import { startI18n } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { LabelField } from './LabelField';
import zh from './i18n/zh-CN.json';

function Typed() {
  const [value, setValue] = useState<Label>({ 'zh-CN': '', en: '' });
  return <LabelField name="标题" value={value} onChange={setValue} />;
}

const box = (language: string) => screen.getByLabelText<HTMLInputElement>(`标题（${language}）`);
const typed = () => ({ 'zh-CN': box('中文').value, en: box('英文').value });

beforeAll(() => startI18n(() => Promise.resolve({ 'core.draft': zh }), 'zh-CN'));

it('lets the other language follow while only the own one is typed', async () => {
  render(<Typed />);
  await userEvent.type(box('中文'), '竞争对手');
  expect(typed()).toEqual({ 'zh-CN': '竞争对手', en: '竞争对手' });
});

it('keeps the own text when its translation is typed after it', async () => {
  render(<Typed />);
  await userEvent.type(box('中文'), '竞争对手');
  await userEvent.clear(box('英文'));
  await userEvent.type(box('英文'), 'Competitor');
  expect(typed()).toEqual({ 'zh-CN': '竞争对手', en: 'Competitor' });
});
