import { describe, expect, it } from 'vitest'
import { captureOf } from '@/domain/live-session/recording/capture'
import { contract } from '../people'
import { ended } from '../stages'
import { act, attempt, fact, given, play } from '../story'
import {
  answer,
  bothAgreed,
  briefingOf,
  enter,
  pause,
  recorded,
  resume,
  roomRecorded,
  start,
  withdraw,
} from './recorded'

const settled = (outcome: 'agreed' | 'refused' | 'paused' | 'awaited' | 'withdrawn') =>
  ({ type: 'recordingSettled', payload: { outcome } }) as const
const answered = (said: 'no' | 'voice' | 'voiceAndPicture') =>
  ({ type: 'recordingAnswered', payload: { answer: said, text: 3 } }) as const
const replied = { type: 'recordingReplied', payload: { among: 'players' } } as const
const notAsking = contract.recording && { ...contract.recording, offeredBy: ['supervisor' as const] }

describe('Being asked', () => {
  it('follows a proposal by a seat that the cohort lets propose, once', () => {
    const quiet = briefingOf({ recording: notAsking })
    given(...quiet)
      .when(answer('lea', 'voice'))
      .refused('wrongMoment')
    given(...quiet)
      .when(act('lea', { type: 'offerRecording' }, -50))
      .refused('seatMayNot')
    const offer = act('sophie', { type: 'offerRecording' }, -50)
    const { events } = given(...quiet)
      .when(offer)
      .yields({ type: 'recordingOffered', payload: {} })
    expect(events[0]).toMatchObject({ actorId: '', seat: null })
    given(...quiet, offer)
      .when(act('sophie', { type: 'offerRecording' }, -49))
      .nothing()
    given(...quiet, offer)
      .when(answer('lea', 'voice'))
      .yields(answered('voice'), replied)
  })

  it('never happens where the cohort has recording off, or where people meet by another product', () => {
    const link = { kind: 'link' as const, url: 'https://example.org/x' }
    for (const story of [briefingOf({ recording: null }), briefingOf({ where: link })]) {
      given(...story)
        .when(answer('lea', 'voice'))
        .refused('wrongMoment')
      given(...story)
        .when(act('sophie', { type: 'offerRecording' }, -50))
        .refused('wrongMoment')
    }
  })
})

describe('An answer at a distance', () => {
  it('of one player is theirs alone, and settles nothing', () => {
    given(...briefingOf())
      .when(answer('lea', 'no'))
      .yields(answered('no'), replied)
  })

  it('of the second player settles it: one no is enough to record nothing', () => {
    given(...briefingOf(), answer('lea', 'voiceAndPicture'))
      .when(answer('karim', 'voice'))
      .yields(answered('voice'), replied, settled('agreed'))
    given(...briefingOf(), answer('lea', 'no'))
      .when(answer('karim', 'voice'))
      .yields(answered('voice'), replied, settled('refused'))
  })

  it('tells of no author where it tells the outcome', () => {
    const { events } = play(bothAgreed)
    expect(events.at(-1)).toMatchObject({ type: 'recordingSettled', actorId: '', seat: null })
  })

  it('may be changed before anything was recorded, and the same answer twice is one', () => {
    given(...bothAgreed)
      .when(answer('karim', 'no', -30))
      .yields(answered('no'), settled('refused'))
    given(...bothAgreed)
      .when(answer('karim', 'voice', -30))
      .nothing()
    given(...briefingOf(), answer('lea', 'no'), answer('karim', 'voice'))
      .when(answer('lea', 'voice', -30))
      .yields(answered('voice'), settled('agreed'))
  })

  it('may be given late, and no answer counts as no', () => {
    const { state } = play([...briefingOf(), answer('lea', 'voice'), start])
    expect(captureOf(state, 'lea')).toBe('none')
    given(...briefingOf(), answer('lea', 'voice'), start)
      .when(answer('karim', 'voice', 60))
      .yields(answered('voice'), replied, settled('agreed'))
  })

  it('is not asked of a supervisor or an observer', () => {
    for (const name of ['sophie', 'nadia'] as const) {
      given(...bothAgreed)
        .when(answer(name, 'voice'))
        .refused('seatMayNot')
    }
  })

  it('agrees to no more than the cohort lets, nor to a picture where people only hear each other', () => {
    const voice = contract.recording && { ...contract.recording, media: 'voice' as const }
    for (const story of [briefingOf({ recording: voice }), briefingOf({ place: 'audio' })]) {
      given(...story)
        .when(answer('lea', 'voiceAndPicture'))
        .refused('wrongMoment')
    }
  })

  it('cannot become a no once something was recorded: that is withdrawing', () => {
    given(...recorded)
      .when(answer('karim', 'no', 60))
      .refused('wrongMoment')
    given(...recorded)
      .when(answer('lea', 'voice', 60))
      .yields(answered('voice'))
  })

  it('after the interview can only give up the picture', () => {
    const over = [...bothAgreed, ...ended.slice(2)]
    given(...over)
      .when(answer('lea', 'voice', 1_300))
      .yields(answered('voice'))
    given(...over)
      .when(answer('karim', 'voiceAndPicture', 1_300))
      .refused('wrongMoment')
  })
})

describe('A pause', () => {
  it('is one player’s, stops the recording for everybody, and only they resume it', () => {
    given(...recorded)
      .when(pause('karim', 60))
      .yields({ type: 'recordingPaused', payload: {} }, settled('paused'))
    given(...recorded, pause('karim', 60))
      .when(resume('lea', 70))
      .refused('seatMayNot')
    given(...recorded, pause('karim', 60))
      .when(resume('karim', 70))
      .yields({ type: 'recordingResumed', payload: {} }, settled('agreed'))
  })

  it('of the other player stands when one is lifted', () => {
    const both = [...recorded, pause('karim', 60), pause('lea', 61)]
    given(...both)
      .when(resume('karim', 70))
      .yields({ type: 'recordingResumed', payload: {} })
    given(...both, resume('karim', 70))
      .when(resume('lea', 80))
      .yields({ type: 'recordingResumed', payload: {} }, settled('agreed'))
  })

  it('is neither a supervisor’s nor possible where nothing is recorded', () => {
    given(...recorded)
      .when(pause('sophie', 60))
      .refused('seatMayNot')
    given(...briefingOf(), answer('lea', 'no'), answer('karim', 'voice'), start)
      .when(pause('karim', 60))
      .refused('wrongMoment')
  })
})

describe('Withdrawing', () => {
  it('ends the recording for good, for whoever had agreed, during the interview and after it', () => {
    const gone = [{ type: 'recordingWithdrawn', payload: {} } as const, settled('withdrawn')] as const
    given(...recorded)
      .when(withdraw('karim', 60))
      .yields(...gone)
    given(...bothAgreed, ...ended.slice(2))
      .when(withdraw('lea', 1_300))
      .yields(...gone)
    given(...recorded, withdraw('karim', 60))
      .when(withdraw('lea', 70))
      .nothing()
    given(...recorded, withdraw('karim', 60))
      .when(answer('karim', 'voice', 70))
      .refused('wrongMoment')
  })

  it('is still possible after the answers were erased with the marks', () => {
    const length = { count: 2, unit: 'months' as const }
    const erased = fact('purged', { kinds: [{ kind: 'marks', length }], cameIds: [] }, 'claire', 1_300)
    given(...bothAgreed, ...ended.slice(2), erased)
      .when(withdraw('lea', 1_400))
      .yields(settled('withdrawn'))
  })

  it('has nothing to destroy before anything was recorded', () => {
    given(...bothAgreed)
      .when(withdraw('karim', -20))
      .refused('wrongMoment')
  })
})

describe('In a room', () => {
  it('every seat that is there answers, the supervisor too', () => {
    const players = [...briefingOf({ place: 'room' }), enter('sophie', -90), answer('lea', 'voice')]
    given(...players, answer('karim', 'voice'))
      .when(answer('sophie', 'voice'))
      .yields(answered('voice'), { type: 'recordingReplied', payload: { among: 'seats' } }, settled('agreed'))
    given(...players)
      .when(answer('karim', 'voiceAndPicture'))
      .refused('wrongMoment')
  })

  it('a late entry makes the recording wait until that person has answered', () => {
    given(...roomRecorded)
      .when(enter('nadia', 60))
      .yields({ type: 'entered', payload: {} }, settled('awaited'))
    const awaited = [...roomRecorded, enter('nadia', 60)]
    given(...awaited)
      .when(answer('nadia', 'voice', 70))
      .yields(answered('voice'), { type: 'recordingReplied', payload: { among: 'seats' } }, settled('agreed'))
    given(...awaited)
      .when(answer('nadia', 'no', 70))
      .yields(answered('no'), { type: 'recordingReplied', payload: { among: 'seats' } }, settled('refused'))
    given(...awaited, pause('lea', 65))
      .when(answer('nadia', 'voice', 70))
      .yields(answered('voice'), { type: 'recordingReplied', payload: { among: 'seats' } }, settled('paused'))
  })

  it('a supervisor who agreed may withdraw as well', () => {
    given(...roomRecorded)
      .when(withdraw('sophie', 60))
      .yields({ type: 'recordingWithdrawn', payload: {} }, settled('withdrawn'))
  })
})

describe('A change of what is agreed before the interview', () => {
  it('of people asks the new player, and keeps the answer of the one who stays', () => {
    const seats = contract.seats.map((each) =>
      each.seat === 'beneficiary' ? { ...each, personId: 'bruno' } : each,
    )
    const { state } = play([
      ...bothAgreed,
      fact('seatsChanged', { seats, supervision: 'shared' }, 'claire', -30),
    ])
    expect(state.recordingOutcome).toBeNull()
    expect([...state.recordingReplied]).toEqual(['lea'])
  })

  it('of place asks everybody again', () => {
    const moved = fact('moved', { scheduledFor: contract.scheduledFor, place: 'room', where: null }, 'claire')
    const { state } = play([...bothAgreed, moved])
    expect([state.recordingAnswers.size, state.recordingReplied.size]).toEqual([0, 0])
    expect(state.recordingOutcome).toBeNull()
  })

  it('of the hour alone leaves answers as they are', () => {
    const moved = fact(
      'moved',
      { scheduledFor: contract.scheduledFor + 3_600_000, place: 'video', where: null },
      'claire',
    )
    expect(play([...bothAgreed, moved]).state.recordingOutcome?.outcome).toBe('agreed')
  })
})

it('a page that knows one answer alone predicts no outcome but the pause it asks for', () => {
  const { state } = play(recorded)
  const known = { ...state, recordingAnswers: new Map([['lea', 'voiceAndPicture' as const]]) }
  expect(attempt(known, pause('lea', 60))).toMatchObject([
    { type: 'recordingPaused' },
    { type: 'recordingSettled', payload: { outcome: 'paused' } },
  ])
  const paused = play([...recorded, pause('lea', 60)]).state
  const knownPaused = { ...paused, recordingAnswers: known.recordingAnswers }
  expect(attempt(knownPaused, resume('lea', 70))).toMatchObject([{ type: 'recordingResumed' }])
})
