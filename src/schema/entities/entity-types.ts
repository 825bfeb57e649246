import type { ClassType } from 'type-graphql';
import type { Kind } from '../../model/registry/kinds';
import { Actor } from './actor.type';
import { Assessment } from './assessment.type';
import { Asset } from './asset.type';
import { Document } from './document.type';
import { Event } from './event.type';
import { Location } from './location.type';
import { Person } from './person.type';
import { Source } from './source.type';

/** The type of each kind. A new kind has its line here. */
export const entityTypes: Readonly<Record<Kind, ClassType>> = {
  Actor,
  Person,
  Event,
  Location,
  Asset,
  Document,
  Source,
  Assessment,
};
