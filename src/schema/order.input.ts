import { Field, InputType, type ClassType } from 'type-graphql';
import { orderDirection } from '../model/registry/graph-vocabularies';
import { orderVocabulary } from '../model/registry/order-fields';
import { enumOf } from './enums';
import { makeOnce } from './type-registry';

/** One key of an order, as it is given. */
export interface OrderInput {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC' | null;
}

/** Keys of an order at most. */
export const maxOrderKeys = 4;

/** The order input of a kind, or of entities of any kind: `EventOrder`. */
export function orderInput(nodeName: string): ClassType {
  const name = `${nodeName}Order`;
  return makeOnce<ClassType>(
    name,
    () => class {},
    (input) => {
      const prototype = input.prototype;
      const fields = enumOf(orderVocabulary(nodeName));
      InputType(name, {
        description: 'A key of an order. Where all keys are equal, the id decides.',
      })(input);
      Field(() => fields, { description: 'What to order by.' })(prototype, 'field');
      Field(() => enumOf(orderDirection), {
        nullable: true,
        description: 'Which way; ASC where not given.',
      })(prototype, 'direction');
    },
  );
}
