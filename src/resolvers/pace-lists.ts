import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from './request-context';

type Rows = readonly unknown[] | null | undefined;

/** Has every list of objects handed out at the pace of its request, where that is large. */
export function paceLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, RequestContext>[])
      if (isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
        paceList(field);
  }
}

function paceList(field: GraphQLField<unknown, RequestContext>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info): unknown => {
    const rows = resolve(source, args, context, info) as Rows | Promise<Rows>;
    const { pace } = context;
    if (pace === null) return rows;
    return rows instanceof Promise ? rows.then((all) => all && pace.hand(all)) : rows && pace.hand(rows);
  };
}
