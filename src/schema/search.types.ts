import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Entity } from './entities/entity.type';
import { searchField } from '../model/registry/graph-vocabularies';
import { enumOf } from './enums';
import { Connection, Edge } from './connection.interfaces';

@ObjectType({
  simpleResolvers: true,
  description:
    'A stretch of a snippet, in UTF-16 code units, as JavaScript counts: `text.slice(start, end)`.',
})
class SearchHighlight {
  @Field(() => Int, { description: 'Where it begins, from 0.' })
  start!: number;

  @Field(() => Int, { description: 'Where it has ended: the first unit after it.' })
  end!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A text in which searched words were found. It is plain text: what looks like markup is part of the text, so escape it before you mark the highlights.',
})
class SearchSnippet {
  @Field(() => enumOf(searchField), { description: 'Where the text stands.' })
  field!: string;

  @Field(() => String, {
    description:
      'The text; of a long one, the 240 units around the first find, with an ellipsis where it was cut.',
  })
  text!: string;

  @Field(() => [SearchHighlight], { description: 'The words in it that were found, in their order.' })
  highlights!: unknown[];
}

@ObjectType({ implements: Edge, simpleResolvers: true, description: 'An entity that a search found.' })
class SearchEdge extends Edge {
  @Field(() => Entity, { description: 'The entity.' })
  declare node: unknown;

  @Field(() => Float, {
    description:
      'How well it answers, over 0 and up to 1; 1 is a name searched just as it is spelt. Each searched word is worth the best it finds: weight of the field (name 1, alias 0.95, title 0.8, statement 0.6, summary 0.5) × match (spelt so 1, alike when folded 0.95, begun so 0.6 to 0.85, one typo 0.5) × 0.7 to 1 by how much of that text was searched; the score is their mean. It is of this entity and these words alone: what else the graph holds does not change it.',
  })
  score!: number;

  @Field(() => [SearchSnippet], { description: 'Where it was found, the weightiest fields first.' })
  snippets!: unknown[];
}

@ObjectType({
  implements: Connection,
  simpleResolvers: true,
  description: 'A page of what a search found, the best first.',
})
export class SearchConnection extends Connection {
  @Field(() => [SearchEdge], { description: 'The rows of the page.' })
  declare edges: unknown[];

  @Field(() => [Entity], { description: "The page's entities, in their order." })
  declare nodes: unknown[];

  @Field(() => Int, {
    description: 'How many were found; where `truncated`, among those that were looked at.',
  })
  declare totalCount: number;

  @Field(() => Int, { description: 'The same as `totalCount`: nothing is found twice.' })
  declare nodeCount: number;

  @Field(() => Boolean, {
    description:
      'Whether more entities have all the words than the 1000 that were looked at: those with the shortest texts. Search for more, or filter.',
  })
  truncated!: boolean;
}
