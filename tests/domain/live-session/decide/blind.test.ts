import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { annotationsOf, readingOf } from '@/domain/live-session/marking/annotations'
import { isBlind } from '@/domain/live-session/marking/lead'
import { activePhase, phaseIntervals } from '@/domain/live-session/marking/phases'
import {
  blindBriefing,
  blindCoded,
  blindContract,
  blindEnded,
  blindLocked,
  blindRunning,
  finish,
  marking,
} from '../blind-stages'
import { idOf, second } from '../people'
import { ended } from '../stages'
import { type Act, act, attempt, given, type Step } from '../story'

const marcs = 'supervisor:marc'
const bothFinished = [finish('sophie'), finish('marc', 1_260)]

/** The types an act yields, or the code of its refusal. */
function outcome(before: readonly Step[], asked: Act): readonly string[] | string {
  const facts = attempt(given(...before).state, asked)
  return typeof facts === 'string' ? facts : facts.map(({ type }) => type)
}

describe('the course of an interview coded blind', () => {
  const stopped = [...blindRunning, act('sophie', { type: 'pauseInterview' }, 20)]
  it.each<[Command['type'], readonly Step[], string]>([
    ['startInterview', blindBriefing, 'interviewStarted'],
    ['pauseInterview', blindRunning, 'interviewPaused'],
    ['resumeInterview', stopped, 'interviewResumed'],
    ['endInterview', blindRunning, 'interviewEnded'],
    ['reopenInterview', blindEnded, 'interviewReopened'],
    ['abandonInterview', blindRunning, 'cancelled'],
  ])('%s is for the lead alone', (type, before, fact) => {
    const command = { type, anyway: false, reason: 'Léa est souffrante' } as Command
    expect(outcome(before, act('marc', command, 30))).toBe('onlyLeadMay')
    expect(outcome(before, act('sophie', command, 30))).toEqual([fact])
  })

  it('any seat still stops everything, and the players still pause', () => {
    expect(outcome(blindRunning, act('marc', { type: 'haltInterview' }, 30))).toEqual(['interviewHalted'])
    expect(outcome(blindRunning, act('karim', { type: 'haltInterview' }, 30))).toEqual(['interviewHalted'])
    expect(outcome(blindRunning, act('lea', { type: 'pauseInterview' }, 30))).toEqual(['interviewPaused'])
  })

  it('either supervisor may whisper a cue', () => {
    const cue: Command = { type: 'sendCue', text: 'ralentis' }
    expect(outcome(blindRunning, act('marc', cue, 30))).toEqual(['cueSent'])
    expect(outcome(blindRunning, act('sophie', cue, 30))).toEqual(['cueSent'])
  })

  it('a phase of one’s own coding arrives after the end whatever the other entered, until one has finished', () => {
    const late = (by: 'sophie' | 'marc', seconds: number) =>
      act(by, { type: 'enterPhase', phase: 'conclusion' }, seconds, { late: 1_300 - seconds })
    expect(outcome(blindEnded, late('marc', 100))).toEqual(['phaseEntered'])
    const further = act('sophie', { type: 'enterPhase', phase: 'conclusion' }, 1_000)
    const ended = [...blindCoded, further, act('sophie', { type: 'endInterview' }, 1_200)]
    expect(outcome(ended, late('marc', 100))).toEqual(['phaseEntered'])
    expect(outcome(blindEnded, late('marc', 80))).toBe('wrongMoment')
    expect(outcome([...blindEnded, finish('marc')], late('marc', 100))).toBe('codingFinished')
  })

  it('takes two: a lone supervisor codes as ever', () => {
    const alone = blindContract.seats.filter(({ personId }) => personId !== 'marc')
    expect(isBlind(blindContract)).toBe(true)
    expect(isBlind({ ...blindContract, seats: alone })).toBe(false)
  })
})

describe('two tracks', () => {
  it('each supervisor has phases, frame and marks of their own', () => {
    const { state } = given(...blindCoded)
    expect(annotationsOf(state).marks.map(({ id, track }) => [id, track])).toEqual([
      [idOf('hers'), 'supervisor'],
      [idOf('his'), marcs],
    ])
    expect([...annotationsOf(state).frame.keys()]).toEqual(['duration'])
    expect([...readingOf(state, marcs).frame.keys()]).toEqual(['adhesion'])
    expect(phaseIntervals(state, second(100)).map(({ fromMs }) => fromMs)).toEqual([0, 60_000])
    expect(phaseIntervals(state, second(100), marcs).map(({ fromMs }) => fromMs)).toEqual([0, 90_000])
  })

  it('entering on one’s own track what the other is in already is a fact, and again is none', () => {
    const led = [...blindRunning, act('sophie', { type: 'enterPhase', phase: 'exploration' }, 60)]
    expect(activePhase(given(...led).state, marcs)).toBe('introduction')
    const his = act('marc', { type: 'enterPhase', phase: 'exploration' }, 62)
    expect(outcome(led, his)).toEqual(['phaseEntered'])
    expect(outcome([...led, his], { ...his, id: idOf('again') })).toEqual([])
  })

  it('the moment of a phase on one track says nothing of the other', () => {
    const late = act('sophie', { type: 'enterPhase', phase: 'exploration' }, 60)
    const { events } = given(...blindRunning, late)
      .when({ ...act('marc', { type: 'enterPhase', phase: 'exploration' }, 50), received: 61 })
      .yields({ type: 'phaseEntered', payload: { phase: 'exploration', regression: false } })
    expect(events[0]?.at).toBe(second(50))
  })

  it('nor does the moment of the end say anything of the lead’s last phase', () => {
    const ahead = { ...act('sophie', { type: 'enterPhase', phase: 'conclusion' }, 1_201), received: 1_200 }
    const { events, state } = given(...blindCoded, ahead)
      .when(act('sophie', { type: 'endInterview' }, 1_200))
      .yields({ type: 'interviewEnded', payload: {} })
    expect(events[0]?.at).toBe(second(1_200))
    expect(phaseIntervals(state, second(2_000)).at(-1)).toMatchObject({ fromMs: 1_200_000, toMs: 1_200_000 })
  })

  it('a tick on one track leaves the other to tick', () => {
    expect(outcome(blindCoded, act('marc', { type: 'tickFrame', item: 'duration' }, 99))).toEqual([
      'frameTicked',
    ])
    expect(outcome(blindCoded, act('marc', { type: 'untickFrame', item: 'duration' }, 99))).toEqual([])
  })

  it('a phase a little ahead of the end ends with the interview', () => {
    const ahead = act('marc', { type: 'enterPhase', phase: 'conclusion' }, 1_201)
    const { state } = given(
      ...blindCoded,
      { ...ahead, received: 1_200 },
      act('sophie', { type: 'endInterview' }, 1_200),
    )
    expect(phaseIntervals(state, second(2_000), marcs).at(-1)).toMatchObject({
      fromMs: 1_200_000,
      toMs: 1_200_000,
    })
  })

  it.each<[string, Command, string]>([
    ['note', { type: 'noteMark', markId: idOf('hers'), text: 'vraiment ?' }, 'unknownMark'],
    ['move', { type: 'retimeMark', markId: idOf('hers'), markedAt: second(12) }, 'unknownMark'],
    [
      'change',
      { type: 'recodeMark', markId: idOf('hers'), codeKey: 'silence', valence: null },
      'unknownMark',
    ],
    ['delete', { type: 'deleteMark', markId: idOf('hers') }, 'unknownMark'],
    ['undo', { type: 'undo', eventId: idOf('hers') }, 'nothingToUndo'],
  ])('what the other made cannot be reached to %s, as if it were not there', (_verb, command, code) => {
    expect(outcome(blindCoded, act('marc', command, 100))).toBe(code)
    const opened = [
      ...blindLocked,
      ...bothFinished,
      act('sophie', { type: 'unseal', overrideReason: null }, 1_400),
    ]
    expect(outcome(opened, act('marc', command, 1_450))).toBe('otherTrack')
  })
})

describe('finishing one’s coding', () => {
  it('needs the interview ended, and a blind coding', () => {
    expect(outcome(blindCoded, finish('marc', 100))).toBe('wrongMoment')
    expect(outcome(ended, finish('marc'))).toBe('notBlind')
    expect(outcome(blindEnded, finish('lea'))).toBe('seatMayNot')
  })

  it('closes the way back into the interview', () => {
    const reopen = act('sophie', { type: 'reopenInterview' }, 1_270)
    expect(outcome(blindEnded, reopen)).toEqual(['interviewReopened'])
    expect(outcome([...blindEnded, finish('marc')], reopen)).toBe('alreadyLocked')
  })

  it('the last to finish opens the codings; saying it again is nothing', () => {
    given(...blindEnded)
      .when(finish('marc'))
      .yields({ type: 'codingFinished', payload: { everyone: false } })
    given(...blindEnded, finish('marc'))
      .when(finish('sophie'))
      .yields({ type: 'codingFinished', payload: { everyone: true } })
    given(...blindEnded, finish('marc'))
      .when(finish('marc', 1_251))
      .nothing()
  })

  const changes: Command[] = [
    { type: 'noteMark', markId: idOf('his'), text: 'je la maintiens' },
    { type: 'retimeMark', markId: idOf('his'), markedAt: second(30) },
    { type: 'recodeMark', markId: idOf('his'), codeKey: 'silence', valence: null },
    { type: 'deleteMark', markId: idOf('his') },
    { type: 'undo', eventId: idOf('his') },
  ]
  it.each(changes)('until then $type goes on; from then to the unsealing it does not', (command) => {
    const asked = act('marc', command, 1_280)
    expect(outcome(blindEnded, asked)).toHaveLength(1)
    expect(outcome([...blindEnded, finish('sophie')], asked)).toHaveLength(1)
    expect(outcome([...blindEnded, finish('marc')], asked)).toBe('codingFinished')
    expect(outcome([...blindLocked, ...bothFinished], asked)).toBe('codingFinished')
    const opened = [
      ...blindLocked,
      ...bothFinished,
      act('marc', { type: 'unseal', overrideReason: null }, 1_400),
    ]
    expect(outcome(opened, { ...asked, received: 1_450 })).toHaveLength(1)
  })

  it('closes it to what a device brings late, too', () => {
    const late = { ...act('marc', marking('silence'), 1_100), received: 1_280 }
    const tick = { ...act('marc', { type: 'tickFrame', item: 'duration' }, 1_100), received: 1_280 }
    expect(outcome([...blindEnded, finish('sophie')], late)).toEqual(['marked'])
    expect(outcome([...blindEnded, finish('marc')], late)).toBe('codingFinished')
    expect(outcome([...blindEnded, finish('marc')], tick)).toBe('codingFinished')
  })
})

describe('unsealing what was coded blind', () => {
  const unseal = (overrideReason: string | null) => act('sophie', { type: 'unseal', overrideReason }, 1_400)

  it('waits for every coding, or takes a reason and says whose was not finished', () => {
    given(...blindLocked)
      .when(unseal(null))
      .refused('codingsNotFinished')
    const { state } = given(...blindLocked, finish('sophie'))
      .when(unseal('Marc a dû partir'))
      .yields({
        type: 'unsealed',
        payload: { overridden: true, overrideReason: 'Marc a dû partir', unfinishedCodings: ['marc'] },
      })
    expect(state.unsealing?.unfinishedCodings).toEqual(['marc'])
  })

  it('with all finished and both locked it takes none', () => {
    given(...blindLocked, ...bothFinished)
      .when(unseal('au cas où'))
      .yields({
        type: 'unsealed',
        payload: { overridden: false, overrideReason: null, unfinishedCodings: [] },
      })
  })

  it('with all finished it still waits for the players', () => {
    given(...blindEnded, ...bothFinished)
      .when(unseal(null))
      .refused('notLockedYet')
  })
})
