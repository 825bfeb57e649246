"""The Python client gql, with the schema fetched from the server and queries checked by it."""

import json
import sys

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

url = sys.argv[1]
query = gql("query Status($id: ID!) { event(id: $id) { responsibility { status } } }")
variables = {"id": "event-2020-08-10-border-convoy"}


def status(headers):
    transport = RequestsHTTPTransport(url=url, headers=headers)
    with Client(transport=transport, fetch_schema_from_transport=True) as session:
        query.variable_values = variables
        return session.execute(query)["event"]["responsibility"]["status"]


print(json.dumps({"now": status({}), "then": status({"X-Claimgraph-Known": "2020-08-20T00:00:00Z"})}))
