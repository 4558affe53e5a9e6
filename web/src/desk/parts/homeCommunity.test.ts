import { expect, it } from 'vitest'
import { remembered } from './homeCommunity'

it('what somebody else looked at on this device is not taken over, nor anything that is no community', () => {
  expect(remembered(7, '7/510104018006')).toBe('510104018006')
  for (const text of [null, '', '8/510104018006', '7/510104018', '7/510104018006001', '7', 'x/y/z']) expect(remembered(7, text)).toBeUndefined()
})
