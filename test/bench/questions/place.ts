/** The latest events of one place, by both ways to ask for them. Each takes the place as `$place`. */
export const placeQuestions: readonly { readonly name: string; readonly query: string }[] = [
  {
    name: 'events of a place, as a root list',
    query: `query Root($place: ID!) {
      events(first: 10, orderBy: [{ field: OCCURRED, direction: DESC }], filter: { locations: { some: { id: { eq: $place } } } }) {
        nodes { id name }
      }
    }`,
  },
  {
    name: 'events of a place, below it',
    query: 'query Below($place: ID!) { location(id: $place) { events(first: 10) { nodes { id name } } } }',
  },
];
