/** A number that a run of the oracles may be told by the environment: `CLAIMGRAPH_ORACLE_GRAPHS` and such. */
export const setting = (name: string, otherwise: number): number =>
  Number(process.env[`CLAIMGRAPH_ORACLE_${name}`] ?? otherwise);
