import { Args, Field, type ClassType } from 'type-graphql';
import { listConnection } from './connections';
import { AssertionListArgs } from './edge-list.args';

/** Declares that a property is a list of assertions as such, of any type. The plan of a request brings its page. */
export function AssertionList(description: string, args: ClassType = AssertionListArgs) {
  const connection = listConnection('Assertion');
  return (prototype: object, name: string): void => {
    Field(() => connection, { description })(prototype, name);
    Args(() => args)(prototype, name, 0);
  };
}
