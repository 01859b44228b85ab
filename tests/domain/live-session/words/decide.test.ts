import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { eventIdAt } from '@/domain/live-session/core/event-id'
import { noteOf, repairOf } from '@/domain/live-session/words/words'
import { idOf } from '../people'
import { closed, committed, discussed } from '../stages'
import { act, given } from '../story'

const say = (text: string, moment: number, replyTo: string | null = null): Command => ({
  type: 'postComment',
  moment,
  text,
  replyTo,
})
const repair = (text: string, markId = idOf('breach')): Command => ({ type: 'writeRepair', markId, text })
const redact = (id: string): Command => ({ type: 'redactWords', eventId: id })

describe('a comment', () => {
  it('stands at its moment, and not past the end of the interview', () => {
    given(...committed)
      .when(act('karim', say('Là, oui', 16_000), 1_510))
      .yields({ type: 'commentPosted', payload: { moment: 16_000, text: 'Là, oui', replyTo: null } })
    given(...committed)
      .when(act('karim', say('À la fin', 9_999_999), 1_510))
      .yields({ type: 'commentPosted', payload: { moment: 1_200_000, text: 'À la fin', replyTo: null } })
  })

  it('that answers another stands where the thread stands, at the one that opened it', () => {
    const answer = act('sophie', say('Moi aussi', 700_000, idOf('lea')), 1_520, { id: 'answer' })
    const opened = { moment: 10_000, replyTo: idOf('lea') }
    given(...discussed)
      .when(answer)
      .yields({ type: 'commentPosted', payload: { ...opened, text: 'Moi aussi' } })
    given(...discussed, answer)
      .when(act('lea', say('Merci', 0, idOf('answer')), 1_530))
      .yields({ type: 'commentPosted', payload: { ...opened, text: 'Merci' } })
  })

  it('answers nothing that is not there', () => {
    given(...discussed)
      .when(act('sophie', say('À qui ?', 0, idOf('nobody')), 1_520))
      .refused('unknownWords')
  })
})

describe('a repair', () => {
  const first = act('lea', repair('Je redis les deux options'), 1_520, { id: 'fix' })

  it('is written for a breach, and may be written again', () => {
    const { state } = given(...discussed, first)
      .when(act('lea', repair('Je les compare avec lui'), 1_530, { id: 'fix2' }))
      .yields({
        type: 'repairWritten',
        payload: { markId: idOf('breach'), text: 'Je les compare avec lui' },
      })
    expect(repairOf(state, idOf('breach'))).toMatchObject({ id: idOf('fix2'), authorId: 'lea' })
    given(...discussed, first)
      .when({ ...first, id: idOf('again') })
      .nothing()
  })

  it('needs a breach that still stands', () => {
    given(...discussed)
      .when(act('lea', repair('Rien', idOf('mark')), 1_520))
      .refused('notABreach')
    given(...discussed, act('sophie', { type: 'deleteMark', markId: idOf('breach') }, 1_515))
      .when(first)
      .refused('unknownMark')
  })
})

describe('taking words back', () => {
  it('leaves the fact and forgets the words, in whatever state the session is', () => {
    for (const stage of [discussed, closed]) {
      const { state } = given(...stage)
        .when(act('lea', redact(idOf('lea')), 1_700))
        .yields({ type: 'wordsRedacted', payload: { eventId: idOf('lea') } })
      expect(state.comments.get(idOf('lea'))).toMatchObject({ text: null, authorId: 'lea', moment: 10_000 })
      expect(JSON.stringify([...state.comments.values()])).not.toContain('Je suis lea')
      expect(state.comments.get(idOf('karim'))?.text).toBe('Je suis karim')
    }
  })

  it('is for their author alone, the supervisor included', () => {
    for (const [by, of] of [
      ['sophie', 'lea'],
      ['lea', 'sophie'],
      ['nadia', 'karim'],
    ] as const) {
      given(...discussed)
        .when(act(by, redact(idOf(of)), 1_520))
        .refused('notYourWords')
    }
    given(...discussed)
      .when(act('sophie', redact(idOf('noted')), 1_520))
      .refused('notYourWords')
  })

  it('once done is done', () => {
    const once = act('karim', redact(idOf('karim')), 1_520)
    given(...discussed, once)
      .when({ ...once, id: idOf('again') })
      .nothing()
  })

  it('is for comments, repairs and notes: a mark, a cue or nothing at all has no words to take back', () => {
    for (const id of ['mark', 'cue', 'step', 'none']) {
      given(...discussed)
        .when(act('sophie', redact(idOf(id)), 1_520))
        .refused('unknownWords')
    }
  })

  it('takes every version of a repair with it, and the breach asks for one again', () => {
    const written = [
      act('lea', repair('Une première fois'), 1_520, { id: 'fix' }),
      act('lea', repair('Une seconde fois'), 1_530, { id: 'fix2' }),
    ]
    const { events, state } = given(...discussed, ...written)
      .when(act('lea', redact(idOf('fix2')), 1_540, { id: 'back' }))
      .yields(
        { type: 'wordsRedacted', payload: { eventId: idOf('fix') } },
        { type: 'wordsRedacted', payload: { eventId: idOf('fix2') } },
      )
    expect(events.map(({ id }) => id)).toEqual([idOf('back'), eventIdAt(idOf('back'), 1)])
    expect(repairOf(state, idOf('breach'))?.text).toBeNull()
    given(...discussed, ...written, act('lea', redact(idOf('fix2')), 1_540))
      .when(act('lea', repair('Une seconde fois'), 1_550))
      .yields({ type: 'repairWritten', payload: { markId: idOf('breach'), text: 'Une seconde fois' } })
  })

  it('takes every version of a note with it, undone ones too, but not a note of another author', () => {
    const note = (by: 'sophie' | 'marc', text: string, at: number, id: string) =>
      act(by, { type: 'noteMark', markId: idOf('mark'), text }, at, { id })
    const { state } = given(
      ...committed,
      note('sophie', 'Un', 1_501, 'n1'),
      note('marc', 'Deux', 1_502, 'n2'),
      note('sophie', 'Trois', 1_503, 'n3'),
      act('sophie', { type: 'undo', eventId: idOf('n3') }, 1_504),
      note('sophie', 'Quatre', 1_505, 'n4'),
    )
      .when(act('sophie', redact(idOf('n4')), 1_510))
      .yields(
        { type: 'wordsRedacted', payload: { eventId: idOf('n1') } },
        { type: 'wordsRedacted', payload: { eventId: idOf('n3') } },
        { type: 'wordsRedacted', payload: { eventId: idOf('n4') } },
      )
    expect(noteOf(state, idOf('mark'))).toEqual({ id: idOf('n4'), authorId: 'sophie', text: null })
    const left = JSON.stringify(state.entries)
    expect(['Un', 'Deux', 'Trois', 'Quatre'].filter((word) => left.includes(`"${word}"`))).toEqual(['Deux'])
  })
})
