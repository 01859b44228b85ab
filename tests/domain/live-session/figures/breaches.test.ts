import { describe, expect, it } from 'vitest'
import { breaches } from '@/domain/live-session/figures/breaches'
import { initialState } from '@/domain/live-session/state'
import { markAt, minute } from './marks'

const first = markAt(minute, 'impartiality', 'breached')
const second = markAt(2 * minute, 'impartiality', 'breached')

describe('breaches', () => {
  it('stay single, however many there are; a posture missed or a principle upheld is none', () => {
    const others = [
      markAt(3 * minute, 'impartiality', 'upheld'),
      markAt(4 * minute, 'empathy', 'missed'),
      markAt(5 * minute, 'interruption'),
    ]
    expect(breaches(initialState, [first, second, ...others])).toEqual([
      { mark: first, repaired: false },
      { mark: second, repaired: false },
    ])
  })

  it('are repaired one by one, and no longer once the words are taken back', () => {
    const repair = (markId: string, text: string | null) => ({
      id: `repair of ${markId}`,
      markId,
      text,
      authorId: 'ines',
      writtenAt: 0,
    })
    const repairs = new Map([
      ['a', repair(first.id, 'Deux pistes, mêmes mots.')],
      ['b', repair(second.id, null)],
    ])
    expect(breaches({ repairs }, [first, second]).map(({ repaired }) => repaired)).toEqual([true, false])
  })
})
