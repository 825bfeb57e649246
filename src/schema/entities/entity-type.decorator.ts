import { ObjectType, type ClassType } from 'type-graphql';
import { commonEdgeFields, edgeFieldsOf } from '../../model/registry/edge-fields';
import { kinds, type Kind } from '../../model/registry/kinds';
import { declareEdgeLists } from '../edge-lists';
import { declareProperties } from '../property-fields';
import { makeOnce } from '../type-registry';
import { Entity } from './entity.type';
import { Node } from './node.type';

const common = new Set(commonEdgeFields.map(({ name }) => name));

/** Makes a class the type of a kind: it has the kind's own properties and lists, as the registry has them. */
export function EntityType(kind: Kind) {
  return (type: ClassType<Entity>): void => {
    ObjectType(kind, {
      implements: [Node, Entity],
      simpleResolvers: true,
      description: kinds[kind].meaning,
    })(type);
    declareProperties(type, kinds[kind].properties);
    declareEdgeLists(
      type,
      [...edgeFieldsOf(kind).values()].filter(({ name }) => !common.has(name)),
    );
    makeOnce(kind, () => type);
  };
}
