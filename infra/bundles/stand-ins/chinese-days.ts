/**
 * For `chinese-days` (23 KB): what it says of the years 2025 to 2045, as far as `domain/working-days.ts` asks. Its test
 * compares every day with the package, so a new version of it, with another year announced, says what to add here.
 */
const [firstYear, lastYear, lastAnnounced] = [2025, 2045, 2026] as const;

/** Weekdays off, as announced. */
const off = new Set(
  '2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-04-04 2025-05-01 2025-05-02 2025-05-05 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07'.split(
    ' ',
  ),
);

/** Saturdays and Sundays that are worked instead, as announced. */
const worked = new Set(
  '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'.split(
    ' ',
  ),
);

/** Years in which Qingming is the 5th of April and not the 4th. */
const qingmingOnFifth = new Set([2026, 2027, 2030, 2031, 2034, 2035, 2038, 2039, 2043]);

/** Month and day of each year's first day of the lunar year, Dragon Boat and Mid-Autumn festival, from the first year on. */
const lunarDays =
  '0129 0531 1006,0217 0619 0925,0206 0609 0915,0126 0528 1003,0213 0616 0922,0203 0605 0912,0123 0624 1001,0211 0612 0919,0131 0601 0908,0219 0620 0927,0208 0610 0916,0128 0530 1004,0215 0618 0924,0204 0607 0913,0124 0527 1002,0212 0614 0920,0201 0603 0910,0122 0622 0928,0210 0611 0917,0130 0531 1005,0217 0619 0925'
    .split(',')
    .map((days) => days.split(' '));

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Deadlines lie ahead: nobody asks for days before this service, and twenty years on it has been built again. */
function within(day: string): string {
  if (yearOf(day) >= firstYear && yearOf(day) <= lastYear) return day;
  throw new Error(`The calendar of working days holds ${firstYear} to ${lastYear}, not ${day}.`);
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const isWorkday = (day: string): boolean => worked.has(within(day)) || !(isWeekend(day) || off.has(day));

/** Of National Day only, by whose name one sees whether the year was announced. */
const getDayDetail = (day: string): { readonly name: string } => ({
  name: yearOf(day) <= lastAnnounced ? '国庆节' : '',
});

const getSolarTermDate = (year: number): string => `${year}-04-0${qingmingOnFifth.has(year) ? 5 : 4}`;

const festivals = [
  { lunarMon: 1, day: 0, length: 3 },
  { lunarMon: 5, day: 1, length: 1 },
  { lunarMon: 8, day: 2, length: 1 },
];

/** Of the days of festivals; any other day is none. */
function getLunarDate(day: string) {
  for (const { lunarMon, day: index, length } of festivals) {
    const monthAndDay = lunarDays[yearOf(day) - firstYear]?.[index] ?? '';
    const first = Date.parse(`${day.slice(0, 4)}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}T00:00:00Z`);
    const lunarDay = (Date.parse(`${day}T00:00:00Z`) - first) / 86_400_000;
    if (lunarDay >= 0 && lunarDay < length) return { lunarMon, lunarDay: firstOf(lunarMon) + lunarDay, isLeap: false };
  }
  return { lunarMon: 0, lunarDay: 0, isLeap: false };
}

const firstOf = (lunarMon: number): number => ({ 1: 1, 5: 5, 8: 15 })[lunarMon] ?? 0;

const chineseDays = { isWorkday, getDayDetail, getSolarTermDate, getLunarDate };

// biome-ignore lint/style/noDefaultExport: it has the form of the package that it stands for.
export default chineseDays;
