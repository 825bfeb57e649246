import { createAsk, dataOf, type Ask } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';

const convoy = 'event-2020-08-10-border-convoy';
const claim = 'actor-ashab-al-kahf~CLAIMED~south-front-p2-video';

describeEachEngine('node and nodes', (engine) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = createAsk(await openDemonstration(engine));
  });

  test('node gives an entity or an assertion by its id, with what lies under it', async () => {
    const data = await dataOf(
      ask,
      `query Nodes($event: ID!, $claim: ID!) {
        event: node(id: $event) { __typename id ... on Event { claims { totalCount } } ... on Assertion { stance } }
        claim: node(id: $claim) {
          __typename id
          ... on Assertion { stance from { id } to { id } document { source { id } } }
          ... on ClaimedAssertion { medium }
          ... on Entity { name }
        }
      }`,
      { event: convoy, claim },
    );
    expect(data).toEqual({
      event: { __typename: 'Event', id: convoy, claims: { totalCount: 2 } },
      claim: {
        __typename: 'ClaimedAssertion',
        id: claim,
        stance: 'AFFIRMS',
        from: { id: 'actor-ashab-al-kahf' },
        to: { id: convoy },
        document: { source: { id: 'source-south-front' } },
        medium: 'VIDEO',
      },
    });
  });

  test('nodes keeps the order of ids of both sorts, in a statement for each', async () => {
    const ids = [claim, 'nothing', convoy, `${claim}-not`, 'actor-iran', claim];
    const { data, errors, statements } = await ask(
      'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids },
    );
    expect(errors).toEqual([]);
    expect(data.nodes).toEqual([
      { __typename: 'ClaimedAssertion', id: claim },
      null,
      { __typename: 'Event', id: convoy },
      null,
      { __typename: 'Actor', id: 'actor-iran' },
      { __typename: 'ClaimedAssertion', id: claim },
    ]);
    expect(statements).toHaveLength(2);
  });
});
