import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../package-root';
import { pagePolicy } from './security-headers';

/** Where `npm run build` puts the page (see `src/graphiql`). */
const pageFolder = join(packageRoot, 'dist', 'graphiql');

/** Serves GraphiQL at `/` and its files under `/assets/`, whose names change with what is in them. */
export async function serveGraphiql(app: FastifyInstance): Promise<void> {
  if (!existsSync(join(pageFolder, 'index.html'))) {
    app.get('/', async (_request, reply) =>
      reply
        .code(404)
        .type('text/plain')
        .send('GraphiQL is not built; "npm run build" builds it. GraphQL is at /graphql.\n'),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: join(pageFolder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  app.get('/', async (_request, reply) =>
    reply
      .headers({ 'content-security-policy': pagePolicy, 'cache-control': 'no-cache' })
      .sendFile('index.html', pageFolder, { cacheControl: false }),
  );
}
