import type chineseDays from 'chinese-days';

/** What the State Council has said so far. */
export const stateCouncil = { hasAnnounced2027: false };

/**
 * A made-up arrangement of 2027, for which `chinese-days` has none: Monday 4 January is off beside New Year's Day, and
 * the Saturdays 9 and 16 January are worked instead. Before it is announced, the calendar is the one of the package.
 */
export const withMadeUp2027 = (original: { readonly default: typeof chineseDays }) => {
  const { isWorkday, getDayDetail } = original.default;
  const announced = new Map([
    ['2027-01-01', false],
    ['2027-01-04', false],
    ['2027-01-09', true],
    ['2027-01-16', true],
  ]);
  const madeUp = {
    isWorkday: (day: string) => (stateCouncil.hasAnnounced2027 ? announced.get(day) : undefined) ?? isWorkday(day),
    getDayDetail: (day: string) =>
      stateCouncil.hasAnnounced2027 && day === '2027-10-01'
        ? { date: day, work: false, name: 'National Day,国庆节,3' }
        : getDayDetail(day),
  };
  return { ...original, default: { ...original.default, ...madeUp } };
};
