import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { idOf, second } from '../people'
import { closed, committed, debrief, ended, halted, paused, running, started } from '../stages'
import { act, given } from '../story'

const markId = idOf('mark')
const empathy = (reactionOffsetMs = 0): Command => ({
  type: 'mark',
  codeKey: 'empathy',
  valence: 'demonstrated',
  reactionOffsetMs,
})
const marked = (reactionOffsetMs = 0) =>
  ({ type: 'marked', payload: { codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs } }) as const
const note = (text: string): Command => ({ type: 'noteMark', markId, text })

describe('marking', () => {
  it('stands at the key press, less the reaction offset, and keeps the press', () => {
    const { state } = given(...started)
      .when(act('sophie', empathy(1_500), 30, { id: 'm1' }))
      .yields(marked(1_500))
    expect(annotationsOf(state).marksById.get(idOf('m1'))).toMatchObject({
      at: second(28.5),
      pressedAt: second(30),
      track: 'supervisor',
      authorId: 'sophie',
      note: null,
    })
  })

  it('never reads as earlier than the interview', () => {
    const { state } = given(...started)
      .when(act('sophie', empathy(10_000), 3, { id: 'm1' }))
      .yields(marked(10_000))
    expect(annotationsOf(state).marksById.get(idOf('m1'))?.at).toBe(second(0))
  })

  it.each([
    ['an hour before the start', -3_600, 0],
    ['a minute ago, made offline', 60, 60],
    ['a second ahead of the server', 121, 121],
    ['an hour ahead of the server', 3_600, 122],
  ])('a device that says %s', (_when, claimed, expected) => {
    const { events } = given(...started)
      .when({ ...act('sophie', empathy(), claimed), received: 120 })
      .yields(marked())
    expect(events[0]?.at).toBe(second(expected))
  })

  it('goes on during a pause or hors-jeu: what was just seen is not lost', () => {
    for (const stage of [paused, halted]) {
      given(...stage)
        .when(act('sophie', empathy(), 45))
        .yields(marked())
    }
  })

  it('pressed before the end by a device that was offline, it stands at its press and is seen in the debrief', () => {
    for (const stage of [ended, committed]) {
      const { events, state } = given(...stage)
        .when(act('sophie', empathy(), 1_190, { id: 'm1', late: 400 }))
        .yields(marked())
      expect(events[0]?.at).toBe(second(1_190))
      expect(annotationsOf(state).marksById.get(idOf('m1'))?.at).toBe(second(1_190))
    }
    const [event] = given(...ended)
      .when(act('nadia', empathy(), 1_200, { late: 1 }))
      .yields(marked()).events
    expect(event?.at).toBe(second(1_200))
  })

  it('comes too late when pressed after the end, or once the live session is closed', () => {
    given(...ended)
      .when(act('sophie', empathy(), 1_200.001, { late: 30 }))
      .refused('wrongMoment')
    given(...closed)
      .when(act('sophie', empathy(), 1_190, { late: 500 }))
      .refused('wrongMoment')
  })

  it('a device that says before the start, arriving after the end, is brought to the start', () => {
    const { events } = given(...ended)
      .when(act('sophie', empathy(), -3_600, { late: 5_000 }))
      .yields(marked())
    expect(events[0]?.at).toBe(second(0))
  })

  it('asks for a code of the grid and a valence of the code', () => {
    const mark = (codeKey: string, valence: 'demonstrated' | 'upheld' | null) =>
      given(...started).when(act('sophie', { type: 'mark', codeKey, valence, reactionOffsetMs: 0 }, 1))
    mark('charisma', null).refused('unknownCode')
    mark('introduction', null).refused('unknownCode')
    mark('empathy', 'upheld').refused('invalidValence')
    mark('empathy', null).refused('invalidValence')
    mark('summary', 'demonstrated').refused('invalidValence')
  })

  it('an observer practises on a track of their own', () => {
    const { state } = given(...started)
      .when(act('nadia', empathy(), 30, { id: 'm1' }))
      .yields(marked())
    expect(annotationsOf(state).marksById.get(idOf('m1'))?.track).toBe('observer:nadia')
  })
})

describe('correcting', () => {
  it('a note is trimmed; the same words again are nothing; no words take it away', () => {
    const noted = [...running, act('sophie', note('  vous vous êtes senti seul '), 41)]
    expect(annotationsOf(given(...noted).state).marksById.get(markId)?.note).toBe('vous vous êtes senti seul')
    given(...noted)
      .when(act('sophie', note('vous vous êtes senti seul\n'), 42))
      .nothing()
    const emptied = given(...noted)
      .when(act('sophie', note('   '), 43))
      .yields({ type: 'markNoted', payload: { markId, text: null } })
    expect(annotationsOf(emptied.state).marksById.get(markId)?.note).toBeNull()
    given(...running)
      .when(act('sophie', note(' '), 41))
      .nothing()
  })

  it('a mark moves within the interview and no further', () => {
    const move = (stage: typeof running, markedAt: number, now: number) =>
      given(...stage).when(act('sophie', { type: 'retimeMark', markId, markedAt: second(markedAt) }, now))
    const to = (seconds: number) =>
      ({ type: 'markRetimed', payload: { markId, markedAt: second(seconds) } }) as const
    move(running, 5, 41).yields(to(5))
    move(running, -10, 41).yields(to(0))
    move(running, 900, 41).yields(to(43))
    move(ended, 1_300, 1_400).yields(to(1_200))
    move(running, 10, 41).nothing()
  })

  it('a mark takes another code; the same is nothing; the valence must fit', () => {
    const recode = (codeKey: string, valence: 'demonstrated' | 'missed' | null) =>
      given(...running).when(act('sophie', { type: 'recodeMark', markId, codeKey, valence }, 41))
    recode('empathy', 'missed').yields({
      type: 'markRecoded',
      payload: { markId, codeKey: 'empathy', valence: 'missed' },
    })
    recode('empathy', 'demonstrated').nothing()
    recode('echo', 'missed').refused('invalidValence')
    recode('charisma', null).refused('unknownCode')
  })

  it('a mark deleted twice is deleted once, and cannot be corrected afterwards', () => {
    const gone = given(...running, act('sophie', { type: 'deleteMark', markId }, 41))
    gone.when(act('marc', { type: 'deleteMark', markId }, 41)).nothing()
    gone.when(act('marc', note('trop tard'), 42)).refused('unknownMark')
    given(...running)
      .when(act('sophie', { type: 'deleteMark', markId: idOf('gone') }, 41))
      .nothing()
  })

  it('what was never a mark is unknown', () => {
    for (const unknown of [idOf('none'), idOf('cue')]) {
      const ask = (command: Command) => given(...running).when(act('sophie', command, 41))
      ask({ type: 'deleteMark', markId: unknown }).refused('unknownMark')
      ask({ type: 'noteMark', markId: unknown, text: 'x' }).refused('unknownMark')
      ask({ type: 'undo', eventId: unknown }).refused('nothingToUndo')
      ask({ type: 'redo', eventId: unknown }).refused('nothingToUndo')
    }
  })

  it('supervisors share a track: the second corrects what the first marked, until it closes', () => {
    for (const stage of [running, ended, committed]) {
      given(...stage)
        .when(act('marc', note('à revoir'), 1_550))
        .yields({ type: 'markNoted', payload: { markId, text: 'à revoir' } })
      given(...stage)
        .when(act('marc', { type: 'undo', eventId: markId }, 1_550))
        .yields({ type: 'undone', payload: { eventId: markId } })
    }
  })

  describe('no annotator touches the track of another', () => {
    const commands = (id: string): Command[] => [
      { type: 'noteMark', markId: id, text: 'x' },
      { type: 'retimeMark', markId: id, markedAt: second(1) },
      { type: 'recodeMark', markId: id, codeKey: 'echo', valence: null },
      { type: 'deleteMark', markId: id },
      { type: 'undo', eventId: id },
      { type: 'redo', eventId: id },
    ]
    const attempts = [
      ...commands(markId).map((command) => ['nadia', command, 'the supervisor’s'] as const),
      ...commands(idOf('own')).map((command) => ['sophie', command, 'an observer’s'] as const),
      ...commands(idOf('own')).map((command) => ['olivier', command, 'another observer’s'] as const),
    ]

    it.each(attempts)('%s asks for %j on %s', (who, command) => {
      const absent = command.type === 'undo' || command.type === 'redo' ? 'nothingToUndo' : 'unknownMark'
      given(...running)
        .when(act(who, command))
        .refused(absent)
      given(...debrief)
        .when(act(who, command, 1_450))
        .refused('otherTrack')
    })
  })
})

describe('undo and redo', () => {
  it('undoing twice and redoing what stands are nothing', () => {
    given(...running)
      .when(act('sophie', { type: 'undo', eventId: idOf('gone') }, 41))
      .nothing()
    given(...running)
      .when(act('sophie', { type: 'redo', eventId: markId }, 41))
      .nothing()
  })

  it('undoing a deletion brings the mark back with its note', () => {
    const { state } = given(
      ...running,
      act('sophie', note('silence tenu'), 41),
      act('sophie', { type: 'deleteMark', markId }, 42, { id: 'del' }),
    )
      .when(act('marc', { type: 'undo', eventId: idOf('del') }, 43))
      .yields({ type: 'undone', payload: { eventId: idOf('del') } })
    expect(annotationsOf(state).marksById.get(markId)?.note).toBe('silence tenu')
  })

  it('undoing a change of phase reopens the one before', () => {
    const { state } = given(
      ...started,
      act('sophie', { type: 'enterPhase', phase: 'exploration' }, 240, { id: 'p' }),
    )
      .when(act('sophie', { type: 'undo', eventId: idOf('p') }, 245))
      .yields({ type: 'undone', payload: { eventId: idOf('p') } })
    expect(annotationsOf(state).phaseEntries).toEqual([])
  })
})

describe('frame checklist', () => {
  it('an item is ticked once, unticked once', () => {
    const ask = (type: 'tickFrame' | 'untickFrame', item: string) =>
      given(...running).when(act('marc', { type, item }, 41))
    ask('tickFrame', 'duration').nothing()
    ask('tickFrame', 'gratuity').yields({ type: 'frameTicked', payload: { item: 'gratuity' } })
    ask('untickFrame', 'gratuity').nothing()
    const { state } = ask('untickFrame', 'duration').yields({
      type: 'frameUnticked',
      payload: { item: 'duration' },
    })
    expect([...annotationsOf(state).frame]).toEqual([])
    ask('tickFrame', 'coffee').refused('unknownFrameItem')
  })

  it('an item ticked before the end by a device that was offline is ticked at its moment', () => {
    const tick: Command = { type: 'tickFrame', item: 'gratuity' }
    const { state } = given(...ended)
      .when(act('sophie', tick, 1_100, { late: 300 }))
      .yields({ type: 'frameTicked', payload: { item: 'gratuity' } })
    expect(annotationsOf(state).frame.get('gratuity')).toBe(second(1_100))
    given(...ended)
      .when(act('sophie', tick, 1_201))
      .refused('wrongMoment')
    given(...ended)
      .when(act('sophie', { type: 'untickFrame', item: 'duration' }, 1_100, { late: 300 }))
      .yields({ type: 'frameUnticked', payload: { item: 'duration' } })
  })
})
