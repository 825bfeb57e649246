import type { Graph } from '../../src/graph/store/port';
import { describeEachEngine } from '../support/engines';
import type { Promised } from './promise';
import { lifetimePromises } from './promises/lifetime';
import { orderPromises } from './promises/order';
import { previewPromises } from './promises/previews';
import { queryPromises } from './promises/queries';
import { rowPromises } from './promises/rows';
import { valuePromises } from './promises/values';
import { writePromises } from './promises/writes';

const promises: readonly Promised[] = [
  ...queryPromises,
  ...rowPromises,
  ...valuePromises,
  ...orderPromises,
  ...writePromises,
  ...previewPromises,
  ...lifetimePromises,
];

describeEachEngine('The port', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
  });

  it.each(promises.map(({ id, sentence, run }) => ({ id, sentence, run })))('$id: $sentence', ({ run }) =>
    run(graph),
  );
});
