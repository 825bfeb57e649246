import { Field, InputType, type ClassType } from 'type-graphql';
import { orderVocabulary } from '../model/registry/order-fields';
import { OrderDirection, registerVocabulary } from './enums';

/** One key of an order, as it is given. */
export interface OrderInput {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC' | null;
}

/** Keys of an order at most. */
export const maxOrderKeys = 4;

const made = new Map<string, ClassType>();

/** The order input of a kind, or of entities of any kind: `EventOrder`. */
export function orderInput(nodeName: string): ClassType {
  const existing = made.get(nodeName);
  if (existing !== undefined) return existing;
  const fields = registerVocabulary(orderVocabulary(nodeName));
  const input = class {};
  InputType(`${nodeName}Order`, {
    description: 'A key of an order. Where all keys are equal, the id decides, so the order is total.',
  })(input);
  Field(() => fields as never, { description: 'What to order by.' })(input.prototype, 'field');
  Field(() => OrderDirection, { nullable: true, description: 'Which way; ASC where not given.' })(
    input.prototype,
    'direction',
  );
  made.set(nodeName, input);
  return input;
}
