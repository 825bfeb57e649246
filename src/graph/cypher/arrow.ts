import type { Direction } from '../../model/registry/edge-fields';

/** An edge of a pattern, as it is drawn from the node before it. */
export const arrow: Readonly<Record<Direction, (edge: string) => string>> = {
  out: (edge) => `-[${edge}]->`,
  in: (edge) => `<-[${edge}]-`,
  both: (edge) => `-[${edge}]-`,
};
