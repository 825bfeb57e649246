import { ArrayMaxSize, IsOptional } from 'class-validator';
import { ArgsType, Field, type ClassType } from 'type-graphql';
import { EdgeListArgs } from './edge-list.args';
import { nodeFilter } from './filters/filter-inputs';
import { maxOrderKeys, orderInput, type OrderInput } from './order.input';
import { RootListArgs } from './root.args';
import { makeOnce } from './type-registry';

/** What the arguments of a filtered and ordered list hold beside its page. */
export interface ListArgs {
  filter?: Readonly<Record<string, unknown>> | null;
  orderBy?: readonly OrderInput[] | null;
}

/** The arguments of a list along an edge. */
export function edgeListArgs(nodeName: string): ClassType<EdgeListArgs & ListArgs> {
  return withList(`Edge${nodeName}`, EdgeListArgs, nodeName);
}

/** The arguments of a root list. */
export function rootListArgs(nodeName: string): ClassType<RootListArgs & ListArgs> {
  return withList(nodeName, RootListArgs, nodeName);
}

function withList<T extends object>(
  name: string,
  base: ClassType<T>,
  nodeName: string,
): ClassType<T & ListArgs> {
  const filter = nodeFilter(nodeName);
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
        description: `By ${maxOrderKeys} keys at most; by default events by date, others by name.`,
      })(prototype, 'orderBy');
      IsOptional()(prototype, 'filter');
      IsOptional()(prototype, 'orderBy');
      ArrayMaxSize(maxOrderKeys)(prototype, 'orderBy');
    },
  );
}
