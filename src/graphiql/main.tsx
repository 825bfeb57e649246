// The workers first: Monaco looks for them as soon as an editor is made.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { exampleTabs } from './examples';

// No incremental delivery and no subscriptions: the server speaks plain GraphQL over HTTP.
const fetcher = createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false });

const container = document.getElementById('page');
if (container === null) throw new Error('index.html has no element with the id "page"');

// No StrictMode: it would send the introspection query twice.
createRoot(container).render(
  <GraphiQL fetcher={fetcher} defaultTabs={exampleTabs} shouldPersistHeaders={false}>
    <GraphiQL.Logo>Claimgraph</GraphiQL.Logo>
    <GraphiQL.Footer>
      <div className="claimgraph-note">
        Every edge is somebody’s assertion. Ctrl+Enter runs the query; the book at the top left explains every
        type.
      </div>
    </GraphiQL.Footer>
  </GraphiQL>,
);
