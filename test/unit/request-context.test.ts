import { createRequestContext } from '../../src/resolvers/request-context';

test('a request context has no clearance by default', () => {
  // @ts-expect-error The clearance is required, or a slip would show everything.
  void (() => createRequestContext({} as never));
  // Parameters before the first with a default.
  expect(createRequestContext.length).toBe(2);
});
