import { threadsOf } from '@/domain/live-session/words/words'
import { closedWithout, readReview, sayCommitment } from '@/reading/talk/commitments'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import type { Block, Entry, Line, Section } from '../paper'
import type { Subject } from '../subject'
import { namedTakeLine } from './takes'
import { writtenLine } from './written-line'

/** What was said about moments of the interview, thread by thread. */
export function threads(subject: Subject): Section {
  const { t } = subject.words
  const title = t('paper.threads.title')
  const found = threadsOf(subject.state)
  if (found.length === 0) {
    const line: Line = { text: t('paper.threads.none'), tone: 'quiet' }
    return { id: 'threads', title, blocks: [{ kind: 'line', line }] }
  }
  const blocks = found.flatMap(({ moment, comments }): Block[] => [
    { kind: 'heading', text: t('paper.threads.at', { time: clockText(moment) }) },
    {
      kind: 'entries',
      entries: comments.map(({ authorId, text }) => ({
        label: null,
        title: signed(subject, authorId),
        aside: null,
        lines: [writtenLine(subject, text)],
      })),
    },
  ])
  return { id: 'threads', title, blocks }
}

/** First name and seat. */
function signed({ words, cast }: Subject, personId: string): string {
  const { t } = words
  const person = cast.personOf(personId)
  const name = cast.nameOf(personId)
  return person ? t('paper.by', { name, seat: words.nouns.seatInline(person.seat, [person]) }) : name
}

/** The commitments of the previous interview and how the advisor says they went; null when this seat is shown none. */
export function brought(subject: Subject): Section | null {
  const { room, words, cast } = subject
  if (!room.brought) return null
  const { t, dates } = words
  const { commitments, shortName, scheduledFor } = room.brought
  const name = cast.advisorName
  const entries = commitments.map((commitment): Entry => {
    const { what, terms } = sayCommitment(words, commitment)
    const read = readReview(subject, commitment.id)
    const lines: Line[] = [{ text: terms, tone: 'plain' }]
    if (read?.review.text) {
      lines.push({ text: t('brought.said', { name }), tone: 'quiet' }, writtenLine(subject, read.review.text))
    }
    if (read?.isTaken) lines.push(writtenLine(subject, null))
    return { label: null, title: what, aside: read?.outcome ?? t('brought.unsaid'), lines }
  })
  const from = t('brought.from', { persona: shortName, date: dates.longDate(scheduledFor) })
  return {
    id: 'brought',
    title: t('brought.title', { name, elided: elides(name) }),
    blocks: [
      { kind: 'line', line: { text: from, tone: 'quiet' } },
      { kind: 'entries', entries },
    ],
  }
}

/** What the advisor commits to, or why there is no commitment. */
export function commitments(subject: Subject): Section {
  const { state, words, cast } = subject
  const { t } = words
  const name = cast.advisorName
  const title = t('paper.commitments.title', { name, elided: elides(name) })
  if (state.commitments.length > 0) {
    const entries = state.commitments.map((commitment): Entry => {
      const { what, terms } = sayCommitment(words, commitment)
      const lines: readonly Line[] = [
        { text: terms, tone: 'plain' },
        ...namedTakeLine(subject, commitment.id),
      ]
      return { label: null, title: what, aside: null, lines }
    })
    return { id: 'commitments', title, blocks: [{ kind: 'entries', entries }] }
  }
  return { id: 'commitments', title, blocks: without(subject).map((line) => ({ kind: 'line', line })) }
}

function without(subject: Subject): Line[] {
  const { t } = subject.words
  const closed = closedWithout(subject)
  if (!closed) return [{ text: t('paper.commitments.none'), tone: 'quiet' }]
  const { name, reason } = closed
  return [
    { text: t('paper.commitments.without', { name }), tone: 'plain' },
    ...(reason ? [writtenLine(subject, reason)] : []),
  ]
}
