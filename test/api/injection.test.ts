import { inTurn } from '../../src/graph/store/in-turn';
import { Turns } from '../../src/graph/store/turns';
import { observe } from '../../src/graph/store/observe';
import type { Graph } from '../../src/graph/store/port';
import { allKinds, kinds } from '../../src/model/registry/kinds';
import { createSchema } from '../../src/resolvers/schema';
import { createAsk, dataOf, type Answer, type Ask } from '../support/ask';
import { contentsOf } from '../support/contents';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { hostileTexts } from '../support/hostile-texts';
import { textPositions } from '../support/text-positions';

/*
 * Texts that mean something to a parser, in every place that takes a text. Whatever the text, the statements
 * are the very ones that a harmless text costs: so it reached the store as a value, and as nothing else.
 */
const harmless = 'harmless';
/** The same with a mark that is not seen: a filter then asks for the text with it and without. */
const marked = `${harmless}\u200E`;
const longestText = 1000;

/** Positions of one filter at most: each costs conditions, and a filter has a hundred. */
const positionsAtOnce = 18;
const seen = new Set<string>();
const schema = createSchema();
const filters = allKinds.flatMap((kind) => {
  const positions = textPositions(schema, kind, seen);
  const parts = Math.ceil(positions.length / positionsAtOnce);
  return Array.from({ length: parts }, (_, part) => ({
    kind,
    positions: positions.slice(part * positionsAtOnce, (part + 1) * positionsAtOnce),
  }));
});

/** All the filters in one request. */
const filtered = `query (${filters.map(({ kind }, i) => `$f${i}: ${kind}Filter`).join(', ')}, $asOf: AsOf) {
  ${filters.map(({ kind }, i) => `f${i}: ${kinds[kind].many}(filter: $f${i}, asOf: $asOf) { totalCount }`).join('\n')}
}`;

const filteredBy = (text: string): Record<string, unknown> =>
  Object.fromEntries(
    filters.map(({ positions }, i) => [`f${i}`, { or: positions.map((position) => position(text)) }]),
  );

const byId = `query ($ids: [ID!]!, $id: ID!) {
  nodes(ids: $ids) { id } entity(id: $id) { id } assertion(id: $id) { id } actor(id: $id) { id }
}`;

const typed = `query ($instant: DateTime, $day: Date, $type: EventType, $order: EventOrderField!, $stance: Stance) {
  a: events(asOf: { known: $instant, valid: $day }) { totalCount }
  b: events(filter: { occurred: { from: $day }, recordedAt: { gt: $instant }, type: { eq: $type } }, orderBy: [{ field: $order }]) { totalCount }
  event(id: "e") { claims(stance: $stance) { totalCount } }
}`;

const fits = (text: string): boolean => text.length <= longestText;

/** Some at a time, so that a store answers while the next are being asked. */
async function each(texts: readonly string[], ask: (text: string) => Promise<void>): Promise<void> {
  const rest = [...texts];
  const work = async (): Promise<void> => {
    for (let text = rest.pop(); text !== undefined; text = rest.pop()) await ask(text);
  };
  // The first alone: each of its statements is planned once, and not by all of the four at the same time.
  const first = rest.pop();
  if (first !== undefined) await ask(first);
  await Promise.all([work(), work(), work(), work()]);
}

/** One text in so many, where what is asked is less about texts. */
const some = (oneIn: number): readonly string[] => hostileTexts.filter((_, i) => i % oneIn === 0);

const minutes = 60_000;

describeEachEngine('500 hostile texts', (engine) => {
  let graph: Graph;
  let ask: Ask;
  const texts = new Set<string>();
  beforeAll(async () => {
    graph = await openDemonstration(engine);
    // As a server does: a statement that waits for its turn is not one that takes long.
    const noted = observe(graph, ({ text }) => texts.add(text));
    const turns = new Turns(4);
    ask = createAsk({ ...noted, ...inTurn(noted, 4, turns, () => true) });
  });

  const fingerprint = (): Promise<string[]> => contentsOf(graph);

  /** What the texts cost in statements beside those of a harmless one, and that they left all as it was. */
  const changesNothing = async (
    question: (text: string) => Promise<unknown>,
    those = hostileTexts,
  ): Promise<void> => {
    const before = await fingerprint();
    texts.clear();
    await question(harmless);
    await question(marked);
    const expected = new Set(texts);
    await each(those, async (text) => {
      await question(text);
    });
    expect([...texts].filter((text) => !expected.has(text))).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  };

  const refused = ({ data, errors }: Answer): void => {
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    for (const { code } of errors) expect(code).toBe('BAD_USER_INPUT');
    expect(errors).not.toEqual([]);
  };

  const found = Object.fromEntries(filters.map((_, i) => [`f${i}`, { totalCount: 0 }]));

  test(
    'are found by no filter, whatever property or assertion it asks about',
    async () => {
      expect(filters.flatMap(({ positions }) => positions).length).toBeGreaterThan(100);
      await changesNothing(async (text) => {
        const answer = await ask(filtered, filteredBy(text));
        if (fits(text)) expect([answer.errors, answer.data]).toEqual([[], found]);
        else refused(answer);
      });
    },
    10 * minutes,
  );

  test('are found by no filter as of the past', async () => {
    const asOf = { known: '2025-01-01T00:00:00.000Z', valid: '2020-08-10' };
    await changesNothing(async (text) => {
      const answer = await ask(filtered, { ...filteredBy(text), asOf });
      if (fits(text)) expect([answer.errors, answer.data]).toEqual([[], found]);
    }, some(25));
  });

  test('are the id of nothing', async () => {
    await changesNothing(async (text) => {
      const { data, errors } = await ask(byId, { ids: [text, text], id: text });
      for (const { code } of errors) expect(code).toBe('BAD_USER_INPUT');
      if (text.length <= 1024) expect(errors).toEqual([]);
      const values: unknown[] = Object.values((data ?? {}) as Record<string, unknown>).flat();
      expect(values.filter((value) => value !== null)).toEqual([]);
    });
  });

  test('are no cursor, and as the keys of a forged one they are values', async () => {
    const page =
      'query ($after: String, $before: String) { actors(first: 2, after: $after, before: $before) { edges { cursor } } }';
    const { actors } = await dataOf(ask, page);
    const [scope] = JSON.parse(Buffer.from(actors.edges[0].cursor as string, 'base64url').toString()) as [
      string,
    ];
    const forged = (...keys: string[]): string =>
      Buffer.from(JSON.stringify([scope, ...keys])).toString('base64url');
    await changesNothing(async (text) => {
      if (text !== harmless) refused(await ask(page, { after: text }));
      const answer = await ask(page, { after: forged(text, text), before: forged('~', text) });
      for (const { code } of answer.errors) expect(code).toBe('BAD_USER_INPUT');
    });
  });

  test('are no moment, no day, no value of an enum and no key of an input', async () => {
    await changesNothing(async (text) => {
      const { data, errors, statements } = await ask(typed, {
        instant: text,
        day: text,
        type: text,
        order: text,
        stance: text,
      });
      // One error, which tells a fault for each of the five.
      const faults = errors.map((error) => (error.faults as unknown[]).length);
      expect([data, faults, statements]).toEqual([null, [5], []]);
      const key: unknown = JSON.parse(
        `{ ${JSON.stringify(text)}: { "eq": "x" }, "__proto__": { "name": { "eq": "x" } }, "constructor": {} }`,
      );
      const keyed = await ask('query ($f: ActorFilter) { actors(filter: $f) { totalCount } }', { f: key });
      expect([keyed.data, keyed.statements]).toEqual([null, []]);
    }, some(5));
  });

  test('written into the query are texts, or no GraphQL', async () => {
    const batch = 20;
    await changesNothing(
      async (first) => {
        const those =
          first === harmless || first === marked
            ? Array.from({ length: batch }, () => first)
            : batchOf(first, batch);
        const fields = those.map(
          (text, i) =>
            `a${i}: actors(filter: { name: { contains: ${JSON.stringify(text)} } }) { totalCount } b${i}: entity(id: ${JSON.stringify(text)}) { id }`,
        );
        const { data, errors } = await ask(`{ ${fields.join(' ')} }`);
        if (errors.length > 0) expect(errors[0]!.message).toContain('Syntax Error');
        else
          expect(
            new Set(
              Object.values(data as object).map(
                (value) => (value as { totalCount: number } | null)?.totalCount ?? 0,
              ),
            ),
          ).toEqual(new Set([0]));
      },
      literal.filter((_, i) => i % batch === 0),
    );
  });
});

/** Those that a GraphQL string can hold at all: it has no lone surrogates. */
const literal = hostileTexts.filter((text) => fits(text) && !/\p{Cs}/u.test(text));
const batchOf = (first: string, size: number): readonly string[] => {
  const start = literal.indexOf(first);
  const some = literal.slice(start, start + size);
  return [...some, ...Array.from({ length: size - some.length }, () => harmless)];
};
