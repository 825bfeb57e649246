import { migrate } from '../../src/graph/store/migrations/migrate';
import { createAsk, type Ask } from '../support/ask';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { plant } from '../support/graph-queries';

/** Four lists deep, with three references: documents, speakers, publishers. */
const deep = `{ events(first: 500) { nodes { id
  claims(first: 5) { edges {
    assertion { medium document { id title } speaker { id name } source { id name } }
    node { name claimed(first: 5) { edges {
      assertion { document { id title } speaker { id name } source { id name } }
      node { name locations(first: 2) { edges {
        assertion { document { id title } speaker { id name } source { id name } }
        node { name }
      } } }
    } } }
  } }
} } }`;

describeEachEngine('statements', (engine) => {
  const costOf = async (ask: Ask, source: string): Promise<readonly string[]> => {
    const { errors, statements } = await ask(source);
    expect(errors).toEqual([]);
    return [...statements].sort();
  };

  test('a query four lists deep costs one for the tree and one for each kind of reference, on 6 events', async () => {
    const ask = createAsk(await openDemonstration(engine));
    expect(await costOf(ask, deep)).toEqual([
      'entities by id',
      'entities by id',
      'entities by id',
      'page of Event',
    ]);
  });

  test('and no more on 500', async () => {
    const graph = await engine.open();
    await migrate(graph);
    await plant(graph, ...manyEvents);
    const ask = createAsk(graph);
    const { data, errors, statements } = await ask(deep);
    expect(errors).toEqual([]);
    expect(data.events.nodes).toHaveLength(500);
    expect(data.events.nodes[0].claims.edges[0].node.claimed.edges).toHaveLength(5);
    expect([...statements].sort()).toEqual([
      'entities by id',
      'entities by id',
      'entities by id',
      'page of Event',
    ]);
  });

  test('what is not asked for is not computed', async () => {
    const ask = createAsk(await openDemonstration(engine));
    expect(await costOf(ask, '{ events { totalCount } }')).toEqual(['count of Event']);
    expect(await costOf(ask, '{ events { nodes { id } } }')).toEqual(['page of Event']);
    expect(await costOf(ask, '{ __typename }')).toEqual([]);
  });

  test('many root fields of one shape are one statement', async () => {
    const ask = createAsk(await openDemonstration(engine));
    const aliases = Array.from({ length: 20 }, (_, i) => `a${i}: actor(id: "actor-${i}") { name }`);
    expect(await costOf(ask, `{ ${aliases.join(' ')} }`)).toEqual(['entities by id']);
  });
});

const node = (kind: string, id: string): string =>
  `${kind === 'Event' ? "occurredFrom: '2020-01-01', occurredTo: '2020-01-01', type: 'OTHER'," : ''}
   id: ${id}, name: ${id}, marking: 'CLEAR', recordedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'x',
   updatedAt: '2020-01-01T00:00:00.000Z', version: 1`;
const envelope = `documentId: 'document-' + (i % 7), speakerId: 'actor-' + (i % 5), stance: 'AFFIRMS', modality: 'ASSERTED',
   marking: 'CLEAR', recordedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'x'`;

/** 500 events, each claimed by one of 50 actors and located at one of 20 places, by one of 7 documents. */
const manyEvents = [
  `UNWIND range(0, 499) AS i CREATE (:Entity:Event {${node('Event', "'event-' + i")}})`,
  `UNWIND range(0, 49) AS i CREATE (:Entity:Actor {${node('Actor', "'actor-' + i")}, type: 'OTHER'})`,
  `UNWIND range(0, 19) AS i CREATE (:Entity:Location {${node('Location', "'location-' + i")}, type: 'OTHER'})`,
  `UNWIND range(0, 6) AS i CREATE (:Entity:Document {${node('Document', "'document-' + i")}, type: 'OTHER'})`,
  `UNWIND range(0, 499) AS i MATCH (a:Entity {id: 'actor-' + (i % 50)}), (e:Entity {id: 'event-' + i})
   CREATE (a)-[:CLAIMED {id: a.id + '~CLAIMED~' + i, ${envelope}}]->(e)`,
  `UNWIND range(0, 499) AS i MATCH (e:Entity {id: 'event-' + i}), (l:Entity {id: 'location-' + (i % 20)})
   CREATE (e)-[:LOCATED_AT {id: e.id + '~LOCATED_AT~' + i, ${envelope}}]->(l)`,
];
