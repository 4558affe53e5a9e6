// Five shades by how many: each place by the share of places that have fewer. As many, the same shade.
export interface Counted { code: string; households: number }
export function shadesOf(list: Counted[]): Record<string, number> {
  const below = (n: number) => list.filter((x) => x.households < n).length
  return Object.fromEntries(list.map((x) => [x.code, Math.min(4, Math.floor((below(x.households) / list.length) * 5))]))
}
