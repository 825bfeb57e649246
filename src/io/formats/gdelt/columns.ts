const actor = [
  'code',
  'name',
  'country_code',
  'known_group_code',
  'ethnic_code',
  'religion1_code',
  'religion2_code',
  'type1_code',
  'type2_code',
  'type3_code',
] as const;

const place = [
  'type',
  'full_name',
  'country_code',
  'adm1_code',
  'adm2_code',
  'lat',
  'long',
  'feature_id',
] as const;

/** The 61 columns of a file of GDELT 2.0 events, which has no line of their names. */
export const gdeltColumns: readonly string[] = [
  'global_event_id',
  'day',
  'month_year',
  'year',
  'fraction_date',
  ...actor.map((name) => `actor1_${name}`),
  ...actor.map((name) => `actor2_${name}`),
  'is_root_event',
  'event_code',
  'event_base_code',
  'event_root_code',
  'quad_class',
  'goldstein_scale',
  'num_mentions',
  'num_sources',
  'num_articles',
  'avg_tone',
  ...place.map((name) => `actor1_geo_${name}`),
  ...place.map((name) => `actor2_geo_${name}`),
  ...place.map((name) => `action_geo_${name}`),
  'date_added',
  'source_url',
];
