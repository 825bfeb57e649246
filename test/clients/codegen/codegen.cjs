/** The client preset of graphql-codegen, on the schema that a running server tells. */
module.exports = {
  schema: process.env.CLAIMGRAPH_URL,
  documents: [`${__dirname}/documents.ts`],
  generates: { [`${__dirname}/generated/`]: { preset: 'client', config: { useTypeImports: true } } },
};
