/** A number from 0 to below 1 that the seed and the key decide, in whatever order it is asked for. */
export type Chance = (...key: readonly (string | number)[]) => number;

export function seededChance(seed: number): Chance {
  return (...key) => {
    let hash = 0x811c9dc5;
    for (const character of `${seed} ${key.join(' ')}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    // The last characters reach the highest bits by these steps alone.
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
}
