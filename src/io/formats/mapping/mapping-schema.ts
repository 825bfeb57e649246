import { allEdgeTypes, propertiesOfEdge } from '../../../model/registry/edges';
import { allKinds, kinds, propertiesOfKind } from '../../../model/registry/kinds';
import { givenNames, type Properties } from '../../../model/registry/property';

/** What the file's document or another part of the mapping says. */
const saidElsewhere = ['marking', 'documentId', 'speakerId', 'locator'];

const mapped = (properties: Properties): string[] =>
  givenNames(properties).filter((name) => !saidElsewhere.includes(name));

const requiredOf = (properties: Properties): string[] =>
  mapped(properties).filter((name) => properties[name]?.required === true);

const template = { type: ['string', 'number', 'boolean', 'array'], items: { type: 'string' } };
const scalar = { type: ['string', 'number', 'boolean'] };
const end = 'The name of an entity above, document for the file itself, or a template of an id.';
const text = { type: 'string', minLength: 1 };

const documentProperties = mapped(propertiesOfKind('Document'));
const sourceProperties = mapped(propertiesOfKind('Source'));

/** The JSON Schema (2020-12) of a mapping, made from the registry of kinds and edges. */
export const mappingSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Mapping of a CSV or JSON Lines file to a Claimgraph',
  description:
    'How the rows of a file become entities and assertions. A template is a text with columns in it: "{name}", or "{name|slug}" (also lower, upper). Where a column is empty, what the template stands for is left out.',
  type: 'object',
  additionalProperties: false,
  required: ['document', 'source', 'entities'],
  properties: {
    document: {
      description: 'The file as a document, which every edge cites.',
      type: 'object',
      additionalProperties: false,
      required: ['id', 'name'],
      properties: {
        id: { ...text, description: 'The same for every run of this file: document-harbour-log-2024.' },
        series: {
          ...text,
          description:
            'What the ids of all editions begin with, where a newer edition replaces what an older one says of the same subject; the rest of the id is the edition.',
        },
        ...Object.fromEntries(documentProperties.map((name) => [name, template])),
      },
    },
    source: {
      description: 'Who publishes it.',
      type: 'object',
      additionalProperties: false,
      required: ['id', 'name', 'type'],
      properties: { id: text, ...Object.fromEntries(sourceProperties.map((name) => [name, template])) },
    },
    table: {
      description: 'How a CSV file is written: by default with commas and quotation marks.',
      type: 'object',
      additionalProperties: false,
      properties: { delimiter: { type: 'string', minLength: 1, maxLength: 1 }, quoted: { type: 'boolean' } },
    },
    missing: {
      description:
        'Texts that say of any cell that its value is missing, such as NA. They are compared as they are written: -99 is not -99.0.',
      type: 'array',
      items: text,
    },
    optional: {
      description:
        'Columns that the file may lack. Any other column that a template names and the file lacks refuses the file.',
      type: 'array',
      items: text,
    },
    row: {
      ...text,
      description: "A template of the row's own key, for locators: row {key}. By default its line.",
    },
    subject: { ...text, description: 'The entity, by its name under entities, that a row is about.' },
    envelope: {
      description: 'What every edge carries, such as modality and credibility.',
      type: 'object',
      additionalProperties: false,
      properties: {
        modality: { enum: ['ASSERTED', 'REPORTED', 'CONDITIONAL'] },
        credibility: { type: 'integer', minimum: 1, maximum: 6 },
      },
    },
    entities: {
      description: 'The entities of a row, each under a name by which edges refer to it.',
      type: 'object',
      minProperties: 1,
      additionalProperties: { $ref: '#/$defs/entity' },
    },
    edges: { description: 'The assertions of a row.', type: 'array', items: { $ref: '#/$defs/edge' } },
  },
  $defs: {
    entity: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'id', 'properties'],
      properties: {
        kind: { enum: allKinds },
        id: { ...text, description: 'A template of the id: event-harbour-{number}.' },
        introduce: {
          type: 'boolean',
          description: 'Only named here: it is made where it is missing, and never changed.',
        },
        properties: { type: 'object', additionalProperties: { $ref: '#/$defs/value' } },
      },
      allOf: allKinds.map((kind) => ({
        if: { properties: { kind: { const: kind } } },
        then: {
          description: kinds[kind].meaning,
          properties: {
            id: { pattern: `^${kinds[kind].idPrefix}-` },
            properties: {
              propertyNames: { enum: mapped(propertiesOfKind(kind)) },
              required: requiredOf(propertiesOfKind(kind)),
            },
          },
        },
      })),
    },
    edge: {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'from', 'to'],
      properties: {
        type: { enum: allEdgeTypes },
        from: { ...text, description: end },
        to: { ...text, description: end },
        speaker: { ...text, description: 'Whose statement it is: a name or a template, as from and to.' },
        locator: { ...text, description: 'A template. By default the row.' },
        when: { ...text, description: 'A template: the edge is made only where it comes to something.' },
        properties: { type: 'object', additionalProperties: { $ref: '#/$defs/value' } },
      },
      allOf: allEdgeTypes.map((type) => ({
        if: { properties: { type: { const: type } } },
        then: { properties: { properties: { propertyNames: { enum: mapped(propertiesOfEdge(type)) } } } },
      })),
    },
    value: {
      description: 'A template or a fixed value; or a template with what its texts become.',
      oneOf: [
        template,
        {
          type: 'object',
          additionalProperties: false,
          required: ['from'],
          properties: {
            from: text,
            values: { type: 'object', additionalProperties: scalar },
            otherwise: scalar,
            missing: {
              type: 'array',
              items: text,
              description: 'Texts that say, beside those of the whole mapping, that this value is missing.',
            },
            split: { ...text, description: 'What divides a list; a semicolon where nothing is given.' },
          },
        },
      ],
    },
  },
};
