import type { EntityInput, Reinstatement } from './batch';
import { planEntity, type PlannedEntity } from './entities';
import { statedOfEntity } from './given-properties';
import type { ReinstatementResult } from './outcome';
import { kindOf } from '../rules/graph-facts';
import { shown } from '../rules/rule';
import { readNamedEntities, readWholeEntities, type StoredEntity } from './stored-entities';
import type { Writing } from './writing';

/** What becomes of the reinstatements of a batch. */
export interface PlannedReinstatements {
  /** The entities that are there again. */
  readonly ids: ReadonlySet<string>;
  /** Those of them that the batch gives no new content for: they are there again as they were. */
  readonly plans: readonly PlannedEntity[];
  /** The results in the order of the batch, once its entities are planned as well. */
  readonly resultsWith: (entities: readonly PlannedEntity[]) => ReinstatementResult[];
}

/** Plans reinstatements; faults are gathered. One of what is not withdrawn changes nothing. */
export async function planReinstatements(
  writing: Writing,
  reinstatements: readonly Reinstatement[],
  entities: readonly EntityInput[],
): Promise<PlannedReinstatements> {
  const named = await readNamedEntities(
    writing.transaction,
    reinstatements.map(({ id }) => id),
    ['version'],
  );
  for (const [index, { id }] of reinstatements.entries()) {
    const node = named.get(id);
    if (node === undefined)
      writing.faults.add('reinstatements', index, 'entity-missing', `there is no entity ${shown(id)}`, 'id');
    else if (kindOf(node) === null)
      writing.faults.add('reinstatements', index, 'kind-missing', 'it is not of exactly one kind', 'id');
  }

  const withdrawn = [...named.values()].filter(({ properties }) => properties['withdrawnAt'] != null);
  const ids = new Set(withdrawn.map(({ properties }) => properties['id'] as string));
  const given = new Set(entities.map(({ id }) => id));
  const unchanged = withdrawn.filter(({ properties }) => !given.has(properties['id'] as string));
  const plans = await planUnchanged(writing, unchanged, reinstatements);
  const resultsWith = (planned: readonly PlannedEntity[]): ReinstatementResult[] => {
    const versions = new Map([...plans, ...planned].map(({ result }) => [result.id, result.version]));
    return reinstatements.map(({ id }) => ({
      id,
      outcome: ids.has(id) ? 'reinstated' : 'was-there',
      version: versions.get(id) ?? Number(named.get(id)?.properties['version'] ?? 0),
    }));
  };
  return { ids, plans, resultsWith };
}

/** They are written with the content that they have. */
async function planUnchanged(
  writing: Writing,
  withdrawn: readonly StoredEntity[],
  reinstatements: readonly Reinstatement[],
): Promise<PlannedEntity[]> {
  const wanted = withdrawn.flatMap((node) => {
    const kind = kindOf(node);
    return kind === null ? [] : [{ kind, id: node.properties['id'] as string }];
  });
  const stored = await readWholeEntities(writing.transaction, wanted);
  return wanted.map(({ kind, id }) => {
    const { properties } = stored.get(id)!;
    const same = Object.fromEntries(statedOfEntity(kind).map((name) => [name, properties[name]]));
    const item = { list: 'reinstatements', index: reinstatements.findIndex((one) => one.id === id) } as const;
    return planEntity(writing, { kind, id, properties: same } as EntityInput, item, stored.get(id), true);
  });
}
