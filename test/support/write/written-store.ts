import { BadInputError } from '../../../src/errors';
import { breachesOfRandom } from '../breaches';
import { migrate } from '../../../src/graph/store/migrations/migrate';
import type { Graph } from '../../../src/graph/store/port';
import { applyBatch } from '../../../src/graph/write/apply-batch';
import type { Batch } from '../../../src/graph/write/batch';
import type { BatchResult } from '../../../src/graph/write/outcome';
import { RefusedBatchError } from '../../../src/graph/write/refused-batch';
import { contentsOf } from '../contents';
import { describeEachEngine } from '../engines';
import { clearing, plant, rowsOf } from '../graph-queries';
import { by } from './inputs';

type Properties = Record<string, unknown>;

/** A migrated store to write into, empty before each test, and what the tests want to see of it. */
export class WrittenStore {
  constructor(readonly graph: Graph) {}

  write(batch: Partial<Batch>): Promise<BatchResult> {
    return applyBatch(this.graph, batch, { by });
  }

  async propertiesOf(id: string): Promise<Properties> {
    const [row] = await rowsOf(this.graph, `MATCH (n:Entity {id: '${id}'}) RETURN properties(n)`);
    return row![0] as Properties;
  }

  /** The former states of an entity, the oldest first. */
  versionsOf(id: string): Promise<Properties[]> {
    return this.#columns(
      `MATCH (:Entity {id: '${id}'})-[:WAS]->(v:Version) RETURN properties(v) ORDER BY v.from`,
    );
  }

  edgesOf(type: string): Promise<Properties[]> {
    return this.#columns(`MATCH (:Entity)-[r:${type}]->() RETURN properties(r) ORDER BY r.id`);
  }

  /** What is wrong with a batch that is refused, and that it left the store as it was. */
  async faultsOf(batch: Partial<Batch>): Promise<string[]> {
    const before = await contentsOf(this.graph);
    const error: unknown = await this.write(batch).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(RefusedBatchError);
    expect(error).toBeInstanceOf(BadInputError);
    expect(await contentsOf(this.graph)).toEqual(before);
    return (error as RefusedBatchError).faults.map(({ path, rule }) => `${path} ${rule}`);
  }

  async #columns(text: string): Promise<Properties[]> {
    return (await rowsOf(this.graph, text)).map(([properties]) => properties as Properties);
  }
}

/** Describes tests of the write path for each engine. Whatever a test writes has to keep every rule. */
export function describeWritePath(title: string, body: (store: () => WrittenStore) => void): void {
  describeEachEngine(`The write path ${title}`, (engine) => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await engine.open();
      await migrate(graph);
    });
    beforeEach(() => plant(graph, ...clearing));
    afterEach(async () => {
      expect(await breachesOfRandom(graph)).toEqual([]);
    });
    body(() => new WrittenStore(graph));
  });
}
