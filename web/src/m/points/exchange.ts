// What an exchange with another points system comes to, and how much of it is left today. Pure; the server has the last word.
import type { Exchange, ExchangeOffer } from '@shared/api/types'

/** Rounded down, as the server does it. `rate`: units for 100 points. */
export const unitsOf = (points: number, rate: number) => Math.floor((points * rate) / 100)

/** Whether its points are with whom they went to: not what was given back, or taken back by hand. */
export const counts = (x: Pick<Exchange, 'state'>) => x.state === 'waiting' || x.state === 'done'

/** Points that may still go or come today: by the terms, and of what one has. */
export function leftOf(offer: Pick<ExchangeOffer, 'person_day' | 'came' | 'went'>, way: Exchange['way'], usable: number): number {
  const left = Math.max(0, offer.person_day - offer[way])
  return way === 'went' ? Math.min(left, usable) : left
}
