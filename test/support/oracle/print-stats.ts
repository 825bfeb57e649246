import type { Printed } from './print-question';
import type { Measure, StatsQuestion } from './stats';

const casualties = '{ low best high events lowMissing bestMissing highMissing }';

const selections: Record<Measure, string> = {
  assertions: 'assertions',
  independentOrigins: 'independentOrigins',
  deaths: `deaths ${casualties}`,
  injuries: `injuries ${casualties}`,
};

/** A question for events in numbers as GraphQL. */
export function printStats({ asOf, filter, measures, by }: StatsQuestion): Printed {
  const numbers = ['events', ...measures.map((measure) => selections[measure])].join(' ');
  const groups = `groups { keys { dimension key entity { id name } } ${numbers} }`;
  const common = { asOf, filter };
  if ('groupBy' in by)
    return {
      source: `query Oracle($groupBy: [StatsDimension!], $filter: EventFilter, $asOf: AsOf) {
        answer: stats(groupBy: $groupBy, filter: $filter, asOf: $asOf) { total { ${numbers} } ${groups} } }`,
      variables: { ...common, groupBy: by.groupBy },
    };
  return {
    source: `query Oracle($interval: TimelineInterval!, $from: Date, $to: Date, $split: StatsDimension, $filter: EventFilter, $asOf: AsOf) {
      answer: timeline(interval: $interval, from: $from, to: $to, split: $split, filter: $filter, asOf: $asOf) {
        buckets { label from to uncertain ${numbers} ${groups} } total { ${numbers} } undated { ${numbers} } } }`,
    variables: { ...common, ...by },
  };
}
