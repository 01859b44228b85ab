import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { joinPersonalText, splitPersonalText } from '@/domain/live-session/purge/personal-text'
import { initialState } from '@/domain/live-session/state'
import { noteOf, setAsideNote, threadAt, threadReachMs, threadsOf } from '@/domain/live-session/words/words'
import { countLooks } from '@/tests/support/looked'
import { anyHistory } from '../histories'
import { idOf, people, seated } from '../people'
import { committed, discussed } from '../stages'
import { act, attempt, play } from '../story'

const comment = (id: string, moment: number, replyTo: string | null = null) =>
  act('lea', { type: 'postComment', moment, text: id, replyTo: replyTo && idOf(replyTo) }, 1_520, { id })
const threads = (...said: ReturnType<typeof comment>[]) =>
  threadsOf(play([...committed, ...said]).state).map(({ moment, comments }) => [
    moment,
    comments.map(({ text }) => text).join(' '),
  ])

describe('threads', () => {
  it('gather what was said within five seconds of the comment that opened them', () => {
    expect(threads(comment('a', 10_000), comment('b', 15_000), comment('c', 15_001))).toEqual([
      [10_000, 'a b'],
      [15_001, 'c'],
    ])
  })

  it('are in order of the interview, their comments in the order they were made', () => {
    expect(threads(comment('late', 60_000), comment('early', 20_000), comment('more', 61_000))).toEqual([
      [20_000, 'early'],
      [60_000, 'late more'],
    ])
  })

  it('keep their answers wherever these come', () => {
    expect(threads(comment('a', 10_000), comment('b', 15_001), comment('c', 0, 'a'))).toEqual([
      [10_000, 'a c'],
      [15_001, 'b'],
    ])
  })

  it('hold every comment exactly once, each at most five seconds from where its thread opened', () => {
    fc.assert(
      fc.property(anyHistory, ({ state }) => {
        const found = threadsOf(state)
        const held = found.flatMap(({ comments }) => comments.map(({ id }) => id))
        expect([...held].sort()).toEqual([...state.comments.keys()].sort())
        for (const { id, moment, comments } of found) {
          expect(comments[0]?.id).toBe(id)
          for (const each of comments)
            if (each.replyTo === null)
              expect(Math.abs(each.moment - moment)).toBeLessThanOrEqual(threadReachMs)
        }
      }),
    )
  })

  it('are found from a moment near them, the nearest first', () => {
    const some = [{ moment: 10_000 }, { moment: 16_000 }]
    expect(threadAt(some, 12_000)).toBe(some[0])
    expect(threadAt(some, 14_000)).toBe(some[1])
    expect(threadAt(some, 21_000)).toBe(some[1])
    expect(threadAt(some, 21_001)).toBeUndefined()
  })
})

describe('the note of a mark', () => {
  it('is the last one that stands; cleared, it is none', () => {
    const { state } = play(discussed)
    expect(noteOf(state, idOf('own'))).toEqual({
      id: idOf('noted'),
      authorId: 'nadia',
      text: 'Question bien ouverte',
    })
    const cleared = act('nadia', { type: 'noteMark', markId: idOf('own'), text: '' }, 1_530)
    expect(noteOf(play([...discussed, cleared]).state, idOf('own'))).toBeUndefined()
    expect(noteOf(state, idOf('mark'))).toBeUndefined()
  })

  it('rewritten by another supervisor, is still its author’s alone to take back', () => {
    const noting = (by: 'sophie' | 'marc', text: string, seconds: number, id: string) =>
      act(by, { type: 'noteMark', markId: idOf('mark'), text }, seconds, { id })
    const written = [...committed, noting('sophie', 'il baisse les yeux', 1_520, 'hers')]
    expect(setAsideNote(play(written).state, idOf('mark'), 'sophie')).toBeUndefined()
    const rewritten = [...written, noting('marc', 'il se tait', 1_530, 'his')]
    const { state } = play(rewritten)
    expect(noteOf(state, idOf('mark'))).toMatchObject({ id: idOf('his'), authorId: 'marc' })
    expect(setAsideNote(state, idOf('mark'), 'marc')).toBeUndefined()
    expect(setAsideNote(state, idOf('mark'), 'sophie')).toMatchObject({ text: 'il baisse les yeux' })
    const taken = act('sophie', { type: 'redactWords', eventId: idOf('hers') }, 1_540)
    const after = play([...rewritten, taken]).state
    expect(setAsideNote(after, idOf('mark'), 'sophie')).toBeUndefined()
    expect(noteOf(after, idOf('mark'))).toMatchObject({ text: 'il se tait' })
  })
})

describe('words taken back', () => {
  it('leave a state as if it had been folded from a log that had already lost them', () => {
    fc.assert(
      fc.property(anyHistory, ({ events, state }) => {
        const lost = events.map((event): LiveSessionEvent => {
          if (!state.redactions.has(event.id)) return event
          const payload = joinPersonalText(splitPersonalText(event.type, event.payload).fact, null)
          return { ...event, payload } as LiveSessionEvent
        })
        const folded = fold(lost, initialState)
        expect(folded).toEqual(state)
        expect(annotationsOf(folded)).toEqual(annotationsOf(state))
      }),
    )
  })

  it('belonged to the person who takes them back', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyHistory, ({ events, state }) => {
        for (const { id: eventId, actorId } of events)
          for (const by of seated) {
            const outcome = attempt(state, act(by, { type: 'redactWords', eventId }, 9_000))
            if (typeof outcome === 'string' || outcome.length === 0) continue
            looked.once()
            expect(people[by].personId).toBe(actorId)
          }
      }),
    )
    looked.expectAtLeast(20)
  })
})
