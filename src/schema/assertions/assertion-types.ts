import { ObjectType, type ClassType } from 'type-graphql';
import { allEdgeTypes, assertionTypeName, edges, type EdgeType } from '../../model/registry/edges';
import { declareProperties } from '../property-fields';
import { makeOnce } from '../type-registry';
import { Assertion } from './assertion.type';

/** The types of assertions: each type of edge has one, with the envelope and the edge's own properties. */
export const assertionTypes: readonly ClassType[] = allEdgeTypes.map(assertionType);

function assertionType(edge: EdgeType): ClassType {
  const name = assertionTypeName(edge);
  return makeOnce<ClassType>(
    name,
    () => class extends Assertion {},
    (type) => {
      ObjectType(name, {
        implements: Assertion,
        simpleResolvers: true,
        description: edges[edge].meaning,
      })(type);
      declareProperties(type, edges[edge].properties);
    },
  );
}
