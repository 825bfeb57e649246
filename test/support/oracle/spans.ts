export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

export interface NamedSpan {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The name of the span that a day lies in. */
function labelOf(interval: Interval, day: string): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (interval) {
    case 'DAY':
      return day;
    case 'MONTH':
      return day.slice(0, 7);
    case 'QUARTER':
      return `${year}-Q${month < 4 ? 1 : month < 7 ? 2 : month < 10 ? 3 : 4}`;
    case 'YEAR':
      return year;
    case 'WEEK': {
      // The week is named by its Thursday; week 1 is the one that holds the year's first.
      let thursday = day;
      while (new Date(thursday).getUTCDay() === 0 || new Date(thursday).getUTCDay() > 4)
        thursday = dayAfter(thursday, -1);
      while (new Date(thursday).getUTCDay() !== 4) thursday = dayAfter(thursday);
      let week = 1;
      for (let earlier = dayAfter(thursday, -7); earlier.slice(0, 4) === thursday.slice(0, 4); week++)
        earlier = dayAfter(earlier, -7);
      return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
    }
  }
}

/** The span that a day lies in: the days around it of the same name. */
export function spanOf(interval: Interval, day: string): NamedSpan {
  const label = labelOf(interval, day);
  let [from, to] = [day, day];
  while (labelOf(interval, dayAfter(from, -1)) === label) from = dayAfter(from, -1);
  while (labelOf(interval, dayAfter(to)) === label) to = dayAfter(to);
  return { label, from, to };
}

/** All spans from that of the first of these days to that of the last. */
export function spansBetween(interval: Interval, days: readonly string[]): NamedSpan[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const spans = [spanOf(interval, first)];
  while (spans.at(-1)!.to < last) spans.push(spanOf(interval, dayAfter(spans.at(-1)!.to)));
  return spans;
}
