import { describe, expect, it } from 'vitest'
import { takesSideBySide } from '@/domain/live-session/take/side-by-side'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { idOf, people, second } from '../people'
import { act, fact, given, play, type Step } from '../story'
import { agreed, begun, kept, proposed } from './a-take'

const takeId = idOf('take')
const read = (steps: readonly Step[], seconds = 2_000) =>
  takesSideBySide(play(steps).state, { viewer: people.lea, grid, now: second(seconds) })

/** Karim moves the dial of the interview to 70 before the tenth second, and to 62 after it. */
const withDial: readonly Step[] = kept.flatMap((step, index) => {
  const moved = {
    samples: [
      { at: second(2), value: 70 },
      { at: second(30), value: 62 },
    ],
  }
  return index === 7 ? [fact('dialMoved', moved, 'karim', 31), step] : [step]
})

describe('takes side by side', () => {
  it('stand from one zero, the original first', () => {
    const [moment, ...others] = read(kept)
    expect(others).toEqual([])
    expect(moment).toMatchObject({ fromMs: 5_000, line: 'Du jour au lendemain.', lengthMs: 90_000 })
    expect(moment?.playings.map(({ number, takeId: id, lastedMs }) => [number, id, lastedMs])).toEqual([
      [1, null, 90_000],
      [2, takeId, 40_000],
    ])
    const [first, again] = moment?.playings ?? []
    expect(first?.marks.map(({ codeKey, atMs }) => [codeKey, atMs])).toEqual([
      ['empathy', 5_000],
      ['impartiality', 11_000],
    ])
    expect(again?.marks.map(({ codeKey, atMs, note }) => [codeKey, atMs, note])).toEqual([
      ['openQuestion', 5_000, 'Jamais été là.'],
      ['empathy', 9_500, null],
    ])
  })

  it('count questions and the dial, which begins where the original’s had been left', () => {
    const [first, again] = read(withDial)[0]?.playings ?? []
    expect(first?.counted).toMatchObject({ questions: 0, dial: { from: 70, to: 62 } })
    expect(again?.counted).toMatchObject({ questions: 1, dial: { from: 70, to: 72 } })
  })

  it('tell silence and talk share only where sound was measured', () => {
    const [first, again] = read(kept)[0]?.playings ?? []
    expect(first?.counted).toMatchObject({ silenceMs: null, advisorShare: null })
    expect(first?.speech).toBeNull()
    expect(again?.counted.advisorShare).toBeNull()
  })

  it('tell how long the advisor was silent and their share, where both were listened to', () => {
    const heard = [
      ...begun,
      act(
        'lea',
        {
          type: 'hearTakeTalk',
          takeId,
          from: second(1_620),
          steps: `${'.'.repeat(90)}${'k'.repeat(60)}${'.'.repeat(100)}`,
        },
        1_650,
      ),
      act(
        'karim',
        {
          type: 'hearTakeTalk',
          takeId,
          from: second(1_620),
          steps: `${'.'.repeat(170)}${'k'.repeat(60)}${'.'.repeat(20)}`,
        },
        1_650,
      ),
      act('lea', { type: 'endTake', takeId }, 1_660),
    ]
    const [, again] = read(heard)[0]?.playings ?? []
    expect(again?.counted).toMatchObject({ silenceMs: 9_000, advisorShare: 0.5 })
  })

  it('begin with a take that both agreed to, and not with one that is only proposed', () => {
    expect(read(proposed)).toEqual([])
    expect(read(agreed)[0]?.playings[1]).toMatchObject({ number: 2, lastedMs: 0, marks: [] })
    expect(read(begun, 1_650)[0]?.playings[1]?.lastedMs).toBe(30_000)
  })

  it('have no marks and no dial once those are erased, and are still there', () => {
    const { state } = given(
      ...kept,
      fact(
        'purged',
        {
          kinds: [
            { kind: 'marks', length: { count: 12, unit: 'months' } },
            { kind: 'dial', length: { count: 6, unit: 'months' } },
            { kind: 'notes', length: { count: 12, unit: 'months' } },
          ],
          cameIds: [],
        },
        'claire',
        5_000,
      ),
    )
    const [moment] = takesSideBySide(state, { viewer: people.lea, grid, now: second(6_000) })
    expect(moment?.line).toBeNull()
    expect(moment?.playings[1]).toMatchObject({
      number: 2,
      marks: [],
      dial: [],
      counted: { questions: null, dial: null },
    })
  })

  it('number a second take of the same moment three', () => {
    const again = [
      act(
        'karim',
        { type: 'proposeTake', fromMs: 5_000, markId: null, line: null, lengthMs: 30_000 },
        1_700,
        { id: 'again' },
      ),
      act('lea', { type: 'agreeToTake', takeId: idOf('again') }, 1_705),
      act('sophie', { type: 'beginTake', takeId: idOf('again') }, 1_710),
    ]
    expect(read([...kept, ...again])[0]?.playings.map(({ number }) => number)).toEqual([1, 2, 3])
  })
})
