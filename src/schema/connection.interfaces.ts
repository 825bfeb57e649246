import { Field, InterfaceType, Int } from 'type-graphql';
import { Node } from './entities/node.type';
import { defaultPageSize, maxPageSize } from './page.args';
import { PageInfo } from './page-info.type';

@InterfaceType({
  description:
    'A row of any list (Relay, GraphQL Cursor Connections Specification), so that one component can show them all.',
})
export abstract class Edge {
  @Field(() => String, { description: 'Where this row lies in the list, for `after` and `before`.' })
  cursor!: string;

  @Field(() => Node, { description: 'What is listed.' })
  node!: unknown;
}

@InterfaceType({
  description: `A page of any list (Relay, GraphQL Cursor Connections Specification), so that one component can show them all. Every list takes \`first\` and \`after\` (rows from the start, after a cursor), or \`last\` and \`before\` (rows from the end, before a cursor), ${maxPageSize} rows at most. Where neither \`first\` nor \`last\` says how many rows, there are ${defaultPageSize.root} at the root and ${defaultPageSize.below} below it. Below the root, a cursor holds for every parent alike.`,
})
export abstract class Connection {
  @Field(() => [Edge], { description: 'The rows of the page.' })
  edges!: unknown[];

  @Field(() => [Node], { description: "The page's distinct nodes, in order of first appearance." })
  nodes!: unknown[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many rows the whole list has. It is computed only when asked for.' })
  totalCount!: number;

  @Field(() => Int, {
    description: 'How many distinct nodes the whole list has. It is computed only when asked for.',
  })
  nodeCount!: number;
}
