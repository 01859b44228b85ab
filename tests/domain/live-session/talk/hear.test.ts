import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { endOf } from '@/domain/live-session/talk/heard'
import { contract, type Name, second } from '../people'
import { debrief, ended, paused, running, started } from '../stages'
import { act, attempt, fact, given, record, type Step } from '../story'

const hearing = (seconds: number, steps: string, received: number, by: Name = 'lea') =>
  act(by, { type: 'hearTalk', from: second(seconds), steps }, received)
const heard = (seconds: number, steps: string) =>
  ({ type: 'talkHeard', payload: { from: second(seconds), steps } }) as const

describe('what a player’s microphone heard', () => {
  it('is told of the running interview', () => {
    given(...started)
      .when(hearing(10, '..kk', 11))
      .yields(heard(10, '..kk'))
  })

  it('is put on the grid of a tenth of a second that both browsers share', () => {
    given(...started)
      .when(hearing(10.049, 'kk', 11))
      .yields(heard(10, 'kk'))
    given(...started)
      .when(hearing(10.051, 'kk', 11))
      .yields(heard(10.1, 'kk'))
  })

  it('leaves out what was before the start, and what the server’s clock has not reached', () => {
    given(...started)
      .when(hearing(-0.2, '00kk', 3))
      .yields(heard(0, 'kk'))
    given(...started)
      .when(hearing(-5, 'kkkk', 3))
      .nothing()
    given(...started)
      .when(hearing(4.9, 'kkkk', 3))
      .yields(heard(4.9, 'k'))
    given(...started)
      .when(hearing(60, 'kkkk', 3))
      .nothing()
  })

  it('leaves out what was said in a pause: of words on both sides two facts are told', () => {
    const resumed = act('sophie', { type: 'resumeInterview' }, 40.5)
    given(...paused)
      .when(hearing(39.8, 'kkaaaaabb', 41))
      .yields(heard(39.8, 'kk'))
    given(...paused, resumed)
      .when(hearing(39.8, 'kkaaaaabb', 41))
      .yields(heard(39.8, 'kk'), heard(40.5, 'bb'))
    given(...paused)
      .when(hearing(41, 'kk', 42))
      .nothing()
  })

  it('is told for three hours at most, so that an interview left open is not listened to for a day', () => {
    given(...started)
      .when(hearing(10_799.8, 'kkkk', 10_900))
      .yields(heard(10_799.8, 'kk'))
    given(...started)
      .when(hearing(10_800, 'kkkk', 10_900))
      .nothing()
  })

  it('the last seconds before the end arrive after it, and nothing later than the end or the debrief', () => {
    const { events } = given(...ended)
      .when(hearing(1_199.8, 'kkaa', 1_203))
      .yields(heard(1_199.8, 'kk'))
    expect(events[0]?.at).toBe(second(1_200))
    given(...ended)
      .when(hearing(1_201, 'kk', 1_203))
      .nothing()
    given(...debrief)
      .when(hearing(1_199, 'kk', 1_450))
      .refused('wrongMoment')
  })

  it('is told once, by each player for themselves', () => {
    const first = hearing(10, 'kkkk', 11)
    given(...started, first)
      .when(hearing(10, 'kkkk', 12))
      .nothing()
    given(...started, first)
      .when(hearing(10.2, 'aabb', 12))
      .yields(heard(10.4, 'bb'))
    given(...started, first)
      .when(hearing(9, 'kkkk', 12))
      .nothing()
    given(...started, first)
      .when(hearing(10, '....', 12, 'karim'))
      .yields(heard(10, '....'))
  })

  it.each(['sophie', 'nadia', 'claire'] as const)('is nothing that %s tells', (name) => {
    given(...started)
      .when(hearing(10, 'k', 11, name))
      .refused('seatMayNot')
  })

  it.each([
    { place: 'room', where: { kind: 'room', name: 'Salle 3' } },
    { place: 'video', where: { kind: 'link', url: 'https://visio.example.org/a' } },
  ] as const)('is not told of an interview that the product does not carry ($place)', ({ place, where }) => {
    const elsewhere = fact('moved', { scheduledFor: contract.scheduledFor, place, where }, 'claire', -700)
    const [first, ...later] = started
    given(first as Step, elsewhere, ...later)
      .when(hearing(10, 'k', 11))
      .refused('wrongMoment')
  })

  it('is not told any more once its time is over', () => {
    const purge = fact(
      'purged',
      { kinds: [{ kind: 'dial', length: { count: 6, unit: 'months' } }], cameIds: [] },
      'claire',
      20,
    )
    const { state } = given(...started, hearing(10, 'kk', 11), purge)
    expect(state.talk).toEqual([])
    given(...started, purge)
      .when(hearing(21, 'k', 22))
      .refused('erasedByNow')
  })
})

const begun = given(...running).state

/** All that both have told in a state, step by step. */
function told({ talk }: LiveSessionState): readonly string[] {
  return talk
    .flatMap(({ seat, from, steps }) =>
      [...steps].map((step, index) => `${from + index * 100} ${seat} ${step}`),
    )
    .sort()
}

/** A stream of steps cut into acts that overlap, each told again some times. */
const stream = fc.array(fc.constantFrom('.', 'k', '4'), { minLength: 20, maxLength: 200 })
const cuts = fc.array(
  fc.record({ length: fc.integer({ min: 1, max: 60 }), back: fc.nat(30), again: fc.boolean() }),
  {
    maxLength: 40,
  },
)

function hearAll(state: LiveSessionState, told: readonly { at: number; steps: string; by: Name }[]) {
  return told.reduce((before, { at, steps, by }) => {
    const facts = attempt(before, hearing(41 + at / 10, steps, 100, by))
    if (typeof facts === 'string') throw new Error(facts)
    return fold(record(facts, before.seq, second(100)), before)
  }, state)
}

describe('laws of what is told', () => {
  it('a stream told in pieces that overlap, some of them twice, is the stream', () => {
    fc.assert(
      fc.property(stream, cuts, (steps, cut) => {
        const text = steps.join('')
        const pieces: { at: number; steps: string; by: Name }[] = []
        let done = 0
        for (const { length, back, again } of cut) {
          const at = Math.max(0, done - back)
          const piece = { at, steps: text.slice(at, done + length), by: 'lea' as const }
          if (piece.steps) pieces.push(piece, ...(again ? [piece] : []))
          done = Math.min(text.length, done + length)
        }
        const whole = hearAll(begun, done > 0 ? [{ at: 0, steps: text.slice(0, done), by: 'lea' }] : [])
        expect(told(hearAll(begun, pieces))).toEqual(told(whole))
      }),
    )
  })

  it('what one player tells changes nothing of what the other tells, in whatever order both arrive', () => {
    const mine = fc.array(fc.record({ at: fc.nat(300), steps: fc.stringMatching(/^[.kz]{1,40}$/u) }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(mine, mine, (one, two) => {
        const ofLea = one.map((each) => ({ ...each, by: 'lea' as const }))
        const ofKarim = two.map((each) => ({ ...each, by: 'karim' as const }))
        expect(told(hearAll(begun, [...ofLea, ...ofKarim]))).toEqual(
          told(hearAll(begun, [...ofKarim, ...ofLea])),
        )
      }),
    )
  })

  it('pieces of one player are in order and do not overlap', () => {
    const any = fc.array(
      fc.record({ at: fc.integer({ min: -500, max: 700 }), steps: fc.stringMatching(/^[.k]{1,300}$/u) }),
    )
    fc.assert(
      fc.property(any, (pieces) => {
        const { talk } = hearAll(
          begun,
          pieces.map((each) => ({ ...each, by: 'karim' as const })),
        )
        for (const [index, piece] of talk.entries()) {
          const before = talk[index - 1]
          if (before) expect(piece.from).toBeGreaterThanOrEqual(endOf(before))
        }
      }),
    )
  })

  it('changes what was heard and nothing else of the interview', () => {
    const after = hearAll(begun, [{ at: 0, steps: 'kk', by: 'lea' }])
    const changed = Object.entries(after).filter(
      ([key, value]) => value !== begun[key as keyof LiveSessionState],
    )
    expect(changed.map(([key]) => key).sort()).toEqual(['seq', 'talk'])
  })

  it('folding leaves an earlier state as it was', () => {
    const [one, two] = [hearAll(begun, [{ at: 0, steps: 'kk', by: 'lea' }]), initialState.talk]
    hearAll(one, [{ at: 5, steps: 'kk', by: 'lea' }])
    expect([one.talk.length, two.length]).toEqual([1, 0])
  })
})
