import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import standIn from '../../infra/bundles/stand-ins/chinese-days.ts';

const days = (from: string, to: string): string[] => {
  const found: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    found.push(new Date(at).toISOString().slice(0, 10));
  return found;
};
const all = days('2025-01-01', '2045-12-31');
const festivals = ['1/1', '1/2', '1/3', '5/5', '8/15'];

test('it holds 7,670 days, and the package says the same of every one', () => {
  expect(all).toHaveLength(7_670);
  expect(all.filter((day) => standIn.isWorkday(day) !== chineseDays.isWorkday(day))).toEqual([]);
  const lunar = ({ lunarMon, lunarDay, isLeap }: ReturnType<typeof standIn.getLunarDate>) =>
    !isLeap && festivals.includes(`${lunarMon}/${lunarDay}`) ? `${lunarMon}/${lunarDay}` : 'none';
  const differing = all.filter((day) => lunar(standIn.getLunarDate(day)) !== lunar(chineseDays.getLunarDate(day)));
  expect(differing).toEqual([]);
});

test('the same years are announced, and Qingming is on the same day', () => {
  for (let year = 2025; year <= 2045; year += 1) {
    const nationalDay = `${year}-10-01`;
    const isNamed = (name: string) => name.includes('国庆');
    expect([year, isNamed(standIn.getDayDetail(nationalDay).name)]).toEqual([
      year,
      isNamed(chineseDays.getDayDetail(nationalDay).name),
    ]);
    expect(standIn.getSolarTermDate(year)).toBe(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'));
  }
});

test('a day that it does not hold is no working day and no holiday: it is said', () => {
  expect(() => standIn.isWorkday('2024-12-31')).toThrow('2025 to 2045, not 2024-12-31');
  expect(() => standIn.isWorkday('2046-01-01')).toThrow('2025 to 2045, not 2046-01-01');
});
