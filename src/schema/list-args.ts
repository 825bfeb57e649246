import { ArrayMaxSize, IsOptional } from 'class-validator';
import { ArgsType, Field, type ClassType } from 'type-graphql';
import { pascalCase, type EdgeType } from '../model/registry/edges';
import { EdgeListArgs } from './edge-list.args';
import { edgeFilter, nodeFilter } from './filters/filter-inputs';
import { maxOrderKeys, orderInput, type OrderInput } from './order.input';
import { RootListArgs } from './root.args';
import { makeOnce } from './type-registry';

/** What the arguments of a filtered and ordered list hold beside its page. */
export interface ListArgs {
  filter?: Readonly<Record<string, unknown>> | null;
  orderBy?: readonly OrderInput[] | null;
}

/** The arguments of a list along an edge. */
export function edgeListArgs(edge: EdgeType, nodeName: string): ClassType<EdgeListArgs & ListArgs> {
  return withList(`${pascalCase(edge)}${nodeName}`, EdgeListArgs, edgeFilter(edge, nodeName), nodeName);
}

/** The arguments of a root list. */
export function rootListArgs(nodeName: string): ClassType<RootListArgs & ListArgs> {
  return withList(nodeName, RootListArgs, nodeFilter(nodeName), nodeName);
}

function withList<T extends object>(
  name: string,
  base: ClassType<T>,
  filter: ClassType,
  nodeName: string,
): ClassType<T & ListArgs> {
  const order = orderInput(nodeName);
  return makeOnce(
    `${name}ListArgs`,
    () => class extends (base as ClassType<object>) {} as ClassType<T & ListArgs>,
    (args) => {
      const prototype = args.prototype as object;
      ArgsType()(args);
      Field(() => filter, { nullable: true, description: 'Only what meets this.' })(prototype, 'filter');
      Field(() => [order], {
        nullable: true,
        description: `The order, ${maxOrderKeys} keys at most. Without it: events by date, the latest first; all else by name.`,
      })(prototype, 'orderBy');
      IsOptional()(prototype, 'filter');
      IsOptional()(prototype, 'orderBy');
      ArrayMaxSize(maxOrderKeys)(prototype, 'orderBy');
    },
  );
}
