import DataLoader from 'dataloader';
import { groupBy } from '../../collections';
import { parseAssertionId } from '../../model/assertion-id';
import { lensKey, type Lens } from '../../model/lens';
import type { NodePlan } from './plan';
import type { Reader } from '../store/port';
import { assertionsById, entitiesById } from './by-id';
import type { AssertionRecord, EntityRecord } from './records';
import { propertiesOfEdge } from '../../model/registry/edges';

/** Ids in one statement at most; more are split, so that no statement grows without bound. */
const maxBatchSize = 10_000;

/**
 * The DataLoaders of one request. What is reached by id and shared by many is loaded here: one
 * statement for all keys that want the same plan through the same lens. They are made anew for each
 * request, so that nothing is shared between viewers and nothing grows stale.
 */
export class Loaders {
  private readonly byKey = new Map<string, DataLoader<string, unknown>>();
  /** Plans are many rows' and large: each is written out as a key once. */
  private readonly planKeys = new WeakMap<NodePlan, string>();

  constructor(private readonly reader: Reader) {}

  /** Nodes by id; `null` where there is none of the plan's kinds in the lens. */
  entity(plan: NodePlan, lens: Lens): DataLoader<string, EntityRecord | null> {
    return this.loader(`entity ${lensKey(lens)} ${this.planKey(plan)}`, (ids) =>
      entitiesById(this.reader, lens, plan, ids),
    );
  }

  /** Edges by id, with all their properties; `null` where there is none in the lens. */
  assertion(lens: Lens): DataLoader<string, AssertionRecord | null> {
    return this.loader(`assertion ${lensKey(lens)}`, async (ids) => {
      const keys = ids.flatMap((id) => {
        const parsed = parseAssertionId(id);
        return parsed === null ? [] : [{ ...parsed, id }];
      });
      const found = await Promise.all(
        [...groupBy(keys, ({ type }) => type)].map(([type, some]) =>
          assertionsById(this.reader, lens, type, Object.keys(propertiesOfEdge(type)), some),
        ),
      );
      return found.flat();
    });
  }

  private planKey(plan: NodePlan): string {
    const key = this.planKeys.get(plan) ?? JSON.stringify(plan);
    this.planKeys.set(plan, key);
    return key;
  }

  private loader<T extends { id: string }>(
    key: string,
    find: (ids: readonly string[]) => Promise<T[]>,
  ): DataLoader<string, T | null> {
    const existing = this.byKey.get(key);
    if (existing !== undefined) return existing as DataLoader<string, T | null>;
    const created = new DataLoader<string, T | null>(
      async (ids) => {
        const byId = new Map((await find(ids)).map((record) => [record.id, record]));
        return ids.map((id) => byId.get(id) ?? null);
      },
      { maxBatchSize },
    );
    this.byKey.set(key, created);
    return created;
  }
}
