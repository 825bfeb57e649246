import type { LocationType } from '../../model/registry/entity-vocabularies';
import type { RecordDraft } from '../formats/record-draft';
import { textOfId } from '../../model/plain-text';
import { hash, slug } from '../slug';
import type { Country } from './countries';

interface Division {
  readonly name: string | undefined;
  readonly type: 'PROVINCE' | 'DISTRICT';
}

interface Site {
  readonly name: string;
  readonly type: LocationType;
}

export interface Place {
  /** The data set in whose words the place is described: a part of the ids of all but the country. */
  readonly dataset: string;
  /** The country, where it is known by a code; else by the data set's name for it. */
  readonly country: Country | undefined;
  readonly countryName: string;
  /** From the largest down; those without a name are left out. */
  readonly divisions: readonly Division[];
  /** The place itself; none where the data set names no more than divisions and the country. */
  readonly site: Site | undefined;
  /** Where the place lies, in degrees. */
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  /** Where the data set says so. */
  readonly locator: string;
}

/**
 * Adds a place with the divisions and the country that it lies in, as a tree by PART_OF, and gives its
 * id. A country is one node for all data sets, `location-iraq`, and bears its ISO 3166 codes as aliases;
 * divisions are the data set's own, by their names: `location-ucdp-iq-al-anbar-province`. A site is told
 * apart by its coordinates too, since names recur. It is a place of its own whatever its name: a town may
 * be named like its province or its country. Coordinates without a site are a point somewhere in the
 * smallest division, or the country, and bear its name.
 */
export function addPlace(draft: RecordDraft, place: Place): string {
  const { dataset, country, locator, latitude, longitude } = place;
  const countryName = country?.name ?? place.countryName;
  let parent = draft.introduce('Location', `location-${slug(countryName)}`, {
    name: countryName,
    type: 'COUNTRY',
    aliases: country && [country.alpha2, country.alpha3],
  });
  const divisions = place.divisions.filter(({ name }) => name !== undefined);
  const prefix = `location-${dataset}-${country?.alpha2.toLowerCase() ?? slug(countryName)}`;
  let path = prefix;
  for (const [at, { name = '', type }] of divisions.entries()) {
    path = `${path}-${slug(name)}`;
    // A town may bear the name of its province; what is no town and bears it is the province.
    const isPlace = at === divisions.length - 1 && place.site?.name === name && place.site.type !== 'CITY';
    if (isPlace) draft.describe('Location', path, { name, type, latitude, longitude });
    else draft.introduce('Location', path, { name, type });
    draft.assert('PART_OF', path, parent, locator);
    parent = path;
    if (isPlace) return path;
  }
  const point = latitude !== undefined && longitude !== undefined;
  const site = place.site ?? (point ? { name: divisions.at(-1)?.name ?? countryName, type: 'AREA' } : null);
  if (site === null) return parent;

  const distinct = hash(path, textOfId(site.name), String(latitude), String(longitude));
  const id = `${prefix}-${slug(site.name)}-${distinct}`;
  draft.describe('Location', id, { ...site, latitude, longitude });
  draft.assert('PART_OF', id, parent, locator);
  return id;
}
