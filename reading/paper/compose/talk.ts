import { reviewOf, threadsOf } from '@/domain/live-session/words'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import type { Block, Entry, Line, Section } from '../paper'
import type { Subject } from '../subject'

/** What was said about moments of the interview, thread by thread. */
export function threads({ state, words, signed }: Subject): Section {
  const { t } = words
  const title = t('paper.threads.title')
  const found = threadsOf(state)
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
        title: signed(authorId),
        aside: null,
        lines: [text === null ? { text: t('paper.withdrawn'), tone: 'taken' } : { text, tone: 'voice' }],
      })),
    },
  ])
  return { id: 'threads', title, blocks }
}

/** What the advisor had committed to before, and how they say it went; null when there is nothing of the kind. */
export function brought(subject: Subject): Section | null {
  const { room, state, words, advisorName } = subject
  if (!room.brought) return null
  const { t, dates } = words
  const { commitments, shortName, scheduledFor } = room.brought
  const entries = commitments.map(({ id, what, due, how }): Entry => {
    const review = reviewOf(state, id)
    const isTaken = review && review.text === null && state.redactions.has(review.id)
    return {
      label: null,
      title: what ?? t('paper.erased'),
      aside: review ? t(`brought.outcome.${review.outcome}`) : t('brought.unsaid'),
      lines: [
        committed(subject, due, how),
        ...(review?.text
          ? [
              { text: t('brought.said', { name: advisorName }), tone: 'quiet' } as const,
              { text: review.text, tone: 'voice' } as const,
            ]
          : []),
        ...(isTaken ? [{ text: t('paper.withdrawn'), tone: 'taken' } as const] : []),
      ],
    }
  })
  const from = t('brought.from', { persona: shortName, date: dates.longDate(scheduledFor) })
  return {
    id: 'brought',
    title: t('brought.title', { name: advisorName, elided: elides(advisorName) }),
    blocks: [
      { kind: 'line', line: { text: from, tone: 'quiet' } },
      { kind: 'entries', entries },
    ],
  }
}

/** What the advisor commits to; or why nothing was asked of them. */
export function commitments(subject: Subject): Section {
  const { state, words, advisorName, nameOf } = subject
  const { t } = words
  const title = t('paper.commitments.title', { name: advisorName, elided: elides(advisorName) })
  if (state.commitments.length > 0) {
    const entries = state.commitments.map(
      ({ what, due, how }): Entry => ({
        label: null,
        title: what ?? t('paper.erased'),
        aside: null,
        lines: [committed(subject, due, how)],
      }),
    )
    return { id: 'commitments', title, blocks: [{ kind: 'entries', entries }] }
  }
  const { closing } = state
  const without: Line[] = closing
    ? [
        { text: t('paper.commitments.without', { name: nameOf(closing.byId) }), tone: 'plain' },
        ...(closing.reason ? [{ text: closing.reason, tone: 'voice' } as const] : []),
      ]
    : [{ text: t('paper.commitments.none'), tone: 'quiet' }]
  return { id: 'commitments', title, blocks: without.map((line) => ({ kind: 'line', line })) }
}

function committed({ words }: Subject, due: string, how: string | null): Line {
  const { t, dates } = words
  const until = t('paper.commitments.until', { date: dates.longCalendarDate(due) })
  const seen = t('paper.commitments.seen', { how: how ?? t('paper.erased') })
  return { text: `${until} · ${words.inline(seen)}`, tone: 'plain' }
}
