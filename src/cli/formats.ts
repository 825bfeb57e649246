export const importFormats = ['ucdp', 'acled', 'gdelt', 'csv', 'jsonl'] as const;
export type ImportFormat = (typeof importFormats)[number];

export const exportFormats = ['jsonl', 'cypher', 'geojson', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];
