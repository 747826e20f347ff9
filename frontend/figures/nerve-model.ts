/** Sheaths of myelin on the fibre of the figure. */
export const SHEATHS = 5;
/** With this many gaps the signal no longer arrives; a simple rule of the model, not a measurement. */
export const BLOCKED_FROM = 3;

export type Condition = 'healthy' | 'demyelinated' | 'remyelinated' | 'axon-lost';
export type Arrival = 'in-time' | 'late' | 'never';

/** A fibre: which sheaths are there from the cell body outwards, whether myelin was ever lost, whether the axon is. */
export interface Fibre {
  readonly myelin: readonly boolean[];
  readonly damagedBefore: boolean;
  readonly axonLost: boolean;
}

/** Myelin is lost from the middle of the fibre outwards. */
const ORDER: readonly number[] = [2, 1, 3, 0, 4];

export const HEALTHY: Fibre = { myelin: Array.from({ length: SHEATHS }, () => true), damagedBefore: false, axonLost: false };

/** The fibre that content asks for by name; anything else begins healthy. */
export function readFibre(name: string): Fibre {
  switch (name) {
    case 'demyelinated':
      return [1, 2, 3].reduce(takeOne, HEALTHY);
    case 'axon-lost':
      return { ...HEALTHY, axonLost: true };
    default:
      return HEALTHY;
  }
}

export function missing(fibre: Fibre): number {
  return fibre.myelin.filter((there) => !there).length;
}

/** Takes one sheath away; a bare fibre stays as it is. */
export function takeOne(fibre: Fibre): Fibre {
  const next = ORDER.find((sheath) => fibre.myelin[sheath]);
  return next === undefined ? fibre : withSheath(fibre, next, false);
}

/** Puts one sheath back, the last lost first. */
export function putBack(fibre: Fibre): Fibre {
  const next = ORDER.findLast((sheath) => !fibre.myelin[sheath]);
  return next === undefined ? fibre : withSheath(fibre, next, true);
}

export function withSheath(fibre: Fibre, sheath: number, there: boolean): Fibre {
  return {
    ...fibre,
    myelin: fibre.myelin.map((before, at) => (at === sheath ? there : before)),
    damagedBefore: fibre.damagedBefore || !there
  };
}

export function conditionOf(fibre: Fibre): Condition {
  if (fibre.axonLost) return 'axon-lost';
  if (missing(fibre) > 0) return 'demyelinated';
  return fibre.damagedBefore ? 'remyelinated' : 'healthy';
}

export function arrivalOf(fibre: Fibre): Arrival {
  const gaps = missing(fibre);
  if (fibre.axonLost || gaps >= BLOCKED_FROM) return 'never';
  return gaps > 0 ? 'late' : 'in-time';
}

/**
 * How far the signal comes, from 0 (cell body) to 1 (far end): a lost axon ends it in the middle, many gaps at the gap
 * that is one too many.
 */
export function reachOf(fibre: Fibre): number {
  let gaps = 0;
  for (let sheath = 0; sheath < SHEATHS; sheath++) {
    const middle = (sheath + 0.5) / SHEATHS;
    if (fibre.axonLost && middle >= 0.5) return 0.5;
    if (!fibre.myelin[sheath] && ++gaps === BLOCKED_FROM) return middle;
  }
  return 1;
}

export const CONDITIONS: Readonly<Record<Condition, string>> = {
  healthy: 'Healthy',
  demyelinated: 'Demyelinated',
  remyelinated: 'Remyelinated',
  'axon-lost': 'Axon lost'
};

export const ARRIVALS: Readonly<Record<Arrival, string>> = {
  'in-time': 'arrives in good time',
  late: 'arrives late',
  never: 'does not arrive'
};

/** The state in sentences. */
export function describe(fibre: Fibre): string {
  const gaps = missing(fibre);
  const count = gaps === 0 ? `All ${SHEATHS} sheaths are in place.` : `${gaps} of ${SHEATHS} sheaths ${gaps === 1 ? 'is' : 'are'} missing.`;
  switch (conditionOf(fibre)) {
    case 'healthy':
      return `${count} The signal arrives at the far end in good time.`;
    case 'remyelinated':
      return 'All the lost myelin has been put back. The signal arrives again.';
    case 'demyelinated':
      return `${count} The signal ${ARRIVALS[arrivalOf(fibre)]}${arrivalOf(fibre) === 'never' ? ' at the far end' : ''}.`;
    case 'axon-lost':
      return `The thread itself is gone. ${count} Nothing arrives, whatever the myelin does.`;
  }
}
