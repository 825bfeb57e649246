import { createAsk, dataOf, type Ask } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';

describeEachEngine('what the article expects', (engine) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = createAsk(await openDemonstration(engine));
  });

  test('declared goals, scenarios with their conditions and forecasts, with what they are about', async () => {
    const { assessments } = await dataOf(
      ask,
      `{ assessments(first: 50) { nodes { id type condition likelihood
          about { edges { node { id } assertion { modality speaker { id } } } } partOf { nodes { id } } } } }`,
    );
    interface Assessment {
      id: string;
      type: string;
      condition: string | null;
      likelihood: string | null;
      about: {
        edges: { node: { id: string }; assertion: { modality: string; speaker: { id: string } | null } }[];
      };
      partOf: { nodes: { id: string }[] };
    }
    const all = assessments.nodes as Assessment[];
    const of = (type: string): string[] =>
      all
        .filter((one) => one.type === type)
        .map(({ id }) => id)
        .sort();
    const about = (id: string): string[] =>
      all
        .find((one) => one.id === id)!
        .about.edges.map(({ node }) => node.id)
        .sort();
    expect(of('GOAL')).toEqual([
      'assessment-goal-attacks-on-us-forces',
      'assessment-goal-us-troop-withdrawal',
    ]);
    expect(about('assessment-goal-us-troop-withdrawal')).toEqual([
      'actor-anti-us-resistance-groups',
      'actor-us-forces-in-iraq',
      'location-iraq',
    ]);
    for (const goal of all.filter(({ type }) => type === 'GOAL'))
      expect(new Set(goal.about.edges.map(({ assertion }) => assertion.speaker?.id))).toEqual(
        new Set(['actor-anti-us-resistance-groups']),
      );
    expect(of('SCENARIO')).toEqual([
      'assessment-scenario-airstrikes',
      'assessment-scenario-isolated-response-changes-little',
      'assessment-scenario-open-us-response',
      'assessment-scenario-years-of-resistance',
    ]);
    expect(about('assessment-scenario-airstrikes')).toEqual([
      'actor-iran',
      'actor-iranian-proxies',
      'actor-united-states',
      'location-eastern-syria',
      'location-iraq',
    ]);
    expect(of('FORECAST')).toEqual([
      'assessment-forecast-lingering-conflict',
      'assessment-forecast-stabilisation-in-question',
    ]);
    for (const one of all.filter(({ type }) => ['SCENARIO', 'FORECAST'].includes(type))) {
      expect(one.condition).not.toBeNull();
      expect(new Set(one.about.edges.map(({ assertion }) => assertion.modality))).toEqual(
        new Set(['CONDITIONAL']),
      );
    }
    expect(all.every(({ likelihood }) => likelihood === null)).toBe(true);
  });
});
