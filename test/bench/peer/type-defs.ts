/** The part of the graph that the benchmark asks about, as @neo4j/graphql wants it described. */
export const typeDefs = `#graphql
  type Actor @node(labels: ["Actor", "Entity"]) {
    id: ID!
    name: String!
    type: String!
    claimed: [Event!]! @relationship(type: "CLAIMED", direction: OUT, properties: "Claimed")
    involvedIn: [Event!]! @relationship(type: "INVOLVED_IN", direction: OUT, properties: "InvolvedIn")
    attributedEvents: [Event!]! @relationship(type: "ATTRIBUTED_TO", direction: IN, properties: "AttributedTo")
  }
  type Event @node(labels: ["Event", "Entity"]) {
    id: ID!
    name: String!
    type: String!
    occurred: String
    occurredFrom: String!
    occurredTo: String!
    summary: String
    withdrawnAt: String
    claims: [Actor!]! @relationship(type: "CLAIMED", direction: IN, properties: "Claimed")
    attributions: [Actor!]! @relationship(type: "ATTRIBUTED_TO", direction: OUT, properties: "AttributedTo")
    participants: [Actor!]! @relationship(type: "INVOLVED_IN", direction: IN, properties: "InvolvedIn")
    locations: [Location!]! @relationship(type: "LOCATED_AT", direction: OUT, properties: "LocatedAt")
    reports: [Document!]! @relationship(type: "REPORTS", direction: IN, properties: "Reports")
  }
  type Location @node(labels: ["Location", "Entity"]) {
    id: ID!
    name: String!
    type: String!
    events: [Event!]! @relationship(type: "LOCATED_AT", direction: IN, properties: "LocatedAt")
  }
  type Document @node(labels: ["Document", "Entity"]) {
    id: ID!
    name: String!
    title: String
    reports: [Event!]! @relationship(type: "REPORTS", direction: OUT, properties: "Reports")
    publishedBy: [Source!]! @relationship(type: "PUBLISHED_BY", direction: OUT, properties: "PublishedBy")
  }
  type Source @node(labels: ["Source", "Entity"]) {
    id: ID!
    name: String!
    documents: [Document!]! @relationship(type: "PUBLISHED_BY", direction: IN, properties: "PublishedBy")
  }
  ${['Claimed', 'AttributedTo', 'InvolvedIn', 'LocatedAt', 'Reports', 'PublishedBy']
    .map(
      (name) => `type ${name} @relationshipProperties {
    id: ID!
    documentId: String!
    speakerId: String
    stance: String!
    modality: String!
    credibility: Int
    locator: String
    recordedAt: String!
    retractedAt: String
    marking: String!
  }`,
    )
    .join('\n')}
`;
