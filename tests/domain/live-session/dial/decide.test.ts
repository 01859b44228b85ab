import { describe, expect, it } from 'vitest'
import { second } from '../people'
import { debrief, ended, paused, running } from '../stages'
import { act, given } from '../story'

describe('felt-understood dial', () => {
  const move = (stage: typeof running, now: number, ...samples: [number, number][]) =>
    given(...stage).when(
      act(
        'karim',
        { type: 'moveDial', samples: samples.map(([s, value]) => ({ at: second(s), value })) },
        now,
      ),
    )
  const moved = (...samples: [number, number][]) =>
    ({
      type: 'dialMoved',
      payload: { samples: samples.map(([s, value]) => ({ at: second(s), value })) },
    }) as const

  it('samples are put in order and brought within the interview', () => {
    move(running, 50, [48, 70], [47, 60], [-30, 50], [999, 80]).yields(
      moved([0, 50], [47, 60], [48, 70], [52, 80]),
    )
  })

  it('a batch that arrives after a later one adds nothing older', () => {
    const first = act('karim', { type: 'moveDial', samples: [{ at: second(45), value: 70 }] }, 46)
    move([...running, first], 50, [43, 10], [44, 20]).nothing()
    move([...running, first], 50, [44, 20], [47, 30]).yields(moved([47, 30]))
  })

  it('keeps what was felt before the pause and nothing from within it', () => {
    move(paused, 60, [39, 70], [40, 71], [50, 10]).yields(moved([39, 70], [40, 71]))
    move(paused, 60, [50, 10], [55, 20]).nothing()
    const resumed = act('sophie', { type: 'resumeInterview' }, 100)
    move([...paused, resumed], 130, [70, 10], [100, 55], [120, 60]).yields(moved([100, 55], [120, 60]))
  })

  it('the last seconds before the end arrive after it, and nothing later than the end', () => {
    const { events } = move(ended, 1_203, [1_198, 62], [1_200, 64], [1_202, 10]).yields(
      moved([1_198, 62], [1_200, 64]),
    )
    expect(events[0]?.at).toBe(second(1_200))
    move(ended, 1_203, [1_201, 10]).refused('wrongMoment')
    move(debrief, 1_450, [1_198, 62]).refused('wrongMoment')
  })
})
