import { vocabulary, type ValueOf } from './vocabulary';

/** The vocabularies of the nodes' own properties. */

export const actorType = vocabulary('ActorType', 'What sort of actor it is.', {
  STATE: 'A state or its government.',
  STATE_FORCES: 'The armed forces, police or services of a state.',
  COALITION: 'An alliance of states or groups.',
  ARMED_GROUP: 'An organised armed group that is no state.',
  MILITIA: 'A militia, whether political, communal or under the state.',
  UNIT: 'A unit or branch of a larger force.',
  ORGANISATION: 'A civil, political or international organisation.',
  CLASS: 'A class of actors spoken of together, such as "resistance groups" or "the media".',
  CIVILIANS: 'Civilians as a group.',
  OTHER: 'Another sort of actor.',
});
export type ActorType = ValueOf<typeof actorType>;

export const eventType = vocabulary(
  'EventType',
  "What sort of event it is: ACLED's six event types, and two more.",
  {
    BATTLE: 'An armed clash between organised groups.',
    EXPLOSION: 'Explosions and remote violence: bombs, shelling, rockets, air and drone strikes.',
    VIOLENCE_AGAINST_CIVILIANS: 'An armed group deliberately attacks unarmed people.',
    PROTEST: 'A public demonstration without violence by those who protest.',
    RIOT: 'Violent demonstrations and mob violence.',
    STRATEGIC_DEVELOPMENT:
      'An event of political weight without violence: an agreement, an arrest, a deployment.',
    STATEMENT: 'Something said that is itself the event.',
    OTHER: 'Another sort of event.',
  },
);
export type EventType = ValueOf<typeof eventType>;

export const locationType = vocabulary('LocationType', 'What sort of place it is.', {
  COUNTRY: 'A country.',
  PROVINCE: 'A first-level division: province, governorate, state.',
  DISTRICT: 'A lower division.',
  CITY: 'A city, town or village.',
  FACILITY: 'A base, an airport, an embassy, a building.',
  CROSSING: 'A border crossing.',
  BORDER: 'A stretch of border.',
  AREA: 'Another area, with or without sharp bounds.',
  REGION: 'Several countries, or parts of them, together.',
  OTHER: 'Another sort of place.',
});
export type LocationType = ValueOf<typeof locationType>;

export const assetType = vocabulary('AssetType', 'What sort of asset it is.', {
  WEAPON: 'A weapon or munition.',
  WEAPON_SYSTEM: 'A weapon system.',
  VEHICLE: 'A vehicle.',
  CONVOY: 'A convoy.',
  MATERIEL: 'Equipment and supplies.',
  INFRASTRUCTURE: 'Military infrastructure.',
  OTHER: 'Another sort of asset.',
});

export const documentType = vocabulary('DocumentType', 'What sort of document it is.', {
  ARTICLE: 'A news article or analysis.',
  POST: 'A post on a website or social medium.',
  VIDEO: 'A video.',
  REPORT: 'A report.',
  DATASET_RELEASE: 'One release of a data set.',
  EDITORIAL_NOTE: "An editor's own note on what a graph takes for granted.",
  OTHER: 'Another sort of document.',
});

export const sourceType = vocabulary('SourceType', 'What sort of publisher it is.', {
  NEWS_MEDIA: 'A newspaper, broadcaster, agency or news site.',
  DATA_PROJECT: 'A project that publishes data sets.',
  GOVERNMENT: 'A state body.',
  ARMED_ACTOR: 'The media arm of an armed actor.',
  ACADEMIC: 'A university or research institute.',
  NGO: 'A non-governmental organisation.',
  SOCIAL_MEDIA: 'An account on a social medium.',
  EDITOR: 'The editors of this graph.',
  OTHER: 'Another sort of publisher.',
});

export const reliability = vocabulary(
  'SourceReliability',
  'How reliable a source is, by the Admiralty system (NATO AJP-2.1). F says that it cannot be judged; it is not the worst grade and has no rank.',
  {
    A: 'Completely reliable.',
    B: 'Usually reliable.',
    C: 'Fairly reliable.',
    D: 'Not usually reliable.',
    E: 'Unreliable.',
    F: 'Reliability cannot be judged.',
  },
);

export const assessmentType = vocabulary('AssessmentType', 'What sort of assessment it is.', {
  SCENARIO: 'What would come about under a condition.',
  FORECAST: 'What is expected to come about.',
  JUDGEMENT: 'A judgement on what is or was.',
  HYPOTHESIS: 'An explanation that is put up for test.',
  GOAL: 'A goal that somebody declares or is said to pursue.',
});

export const likelihood = vocabulary(
  'Likelihood',
  'A band of likelihood by ICD 203 (Analytic Standards, 2015). Set only where the text itself uses such a band; it says nothing of confidence.',
  {
    REMOTE: 'Almost no chance, remote: 1 to 5 %.',
    VERY_UNLIKELY: 'Very unlikely, highly improbable: 5 to 20 %.',
    UNLIKELY: 'Unlikely, improbable: 20 to 45 %.',
    EVEN_CHANCE: 'Roughly even chance: 45 to 55 %.',
    LIKELY: 'Likely, probable: 55 to 80 %.',
    VERY_LIKELY: 'Very likely, highly probable: 80 to 95 %.',
    ALMOST_CERTAIN: 'Almost certain, nearly certain: 95 to 99 %.',
  },
);
