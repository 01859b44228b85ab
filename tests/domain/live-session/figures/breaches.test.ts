import { expect, it } from 'vitest'
import { breaches } from '@/domain/live-session/figures/breaches'
import { markAt, minute } from './marks'

it('breaches stay single, however many there are; a posture missed or a principle upheld is none', () => {
  const first = markAt(minute, 'impartiality', 'breached')
  const second = markAt(2 * minute, 'impartiality', 'breached')
  const others = [
    markAt(3 * minute, 'impartiality', 'upheld'),
    markAt(4 * minute, 'empathy', 'missed'),
    markAt(5 * minute, 'interruption'),
  ]
  expect(breaches([first, second, ...others])).toEqual([first, second])
})
