import type { SeenEvent } from '@/domain/live-session/event'
import { repairOf, reviewOf, threadsOf } from '@/domain/live-session/words/words'
import { keepsMoment, noOccasion, ratedKeys, ratingScale } from '@/domain/observation/self-assessment'
import { returnQuestions } from '@/domain/scenario/beneficiary-return'
import type { ArchiveRow } from './fields'
import { iso, moment, type Recorded } from './recorded'
import { namedTake } from './take-rows'

/** What the advisor and the beneficiary answered by themselves after the interview. */
export function answersOf({ state, cast, names, room, words }: Recorded): ArchiveRow[] {
  const { selfAssessment, beneficiaryReturn } = state
  const advisor = cast.advisor?.name ?? words.t('room.someone')
  const beneficiary = cast.beneficiary?.name ?? words.t('room.someone')
  const rated = ratedKeys(room.grid).map((key) => {
    const rating = selfAssessment?.ratings[key]
    const label = ratingScale.find(({ value }) => value === rating)?.label
    const none = rating === noOccasion ? words.t('archive.noOccasion') : null
    const isPhase = room.grid.phases.some((phase) => phase.key === key)
    return {
      author: advisor,
      questionKey: key,
      question: isPhase ? names.phase(key) : names.code(key),
      answer: label ? `${rating} · ${words.inMarkedLanguage(label)}` : none,
    }
  })
  const recalled =
    selfAssessment &&
    [
      { questionKey: 'moment', question: words.t('archive.moment'), answer: selfAssessment.moment.text },
      {
        questionKey: 'momentDirection',
        question: words.t('archive.direction'),
        answer: keepsMoment(selfAssessment)
          ? words.t(`timeline.direction.${selfAssessment.moment.direction ?? 'unsaid'}`)
          : null,
      },
      { questionKey: 'freeText', question: words.t('archive.freeText'), answer: selfAssessment.freeText },
    ].map((row) => ({ author: advisor, ...row }))
  const returned = returnQuestions.map(({ key, question }) => ({
    author: beneficiary,
    questionKey: key,
    question: words.inMarkedLanguage(question),
    answer: beneficiaryReturn?.answers[key] ?? null,
  }))
  return [...(selfAssessment ? rated : []), ...(recalled ?? []), ...(beneficiaryReturn ? returned : [])]
}

/** What was said of moments, and repairs of marks, in writing. */
export function commentsOf({ state, nameOf, words, timeline }: Recorded): ArchiveRow[] {
  const said = threadsOf(state).flatMap(({ comments }) =>
    comments.map(({ id, moment: atMs, text, authorId, postedAt }) => ({
      id,
      ...moment(atMs),
      kind: words.t('archive.comment'),
      words: text,
      author: nameOf(authorId),
      writtenAt: iso(postedAt),
    })),
  )
  const marks = timeline.tracks.flatMap((track) => track.marks)
  const repaired = marks.flatMap(({ id: markId, atMs }) => {
    const repair = repairOf(state, markId)
    if (!repair) return []
    const { id, text, authorId, writtenAt } = repair
    return [
      {
        id,
        ...moment(atMs),
        kind: words.t('archive.repair'),
        words: text,
        author: nameOf(authorId),
        writtenAt: iso(writtenAt),
      },
    ]
  })
  return [...said, ...repaired]
}

/** Commitments made in this interview, and what was said in it of those of the one before. */
export function commitmentsOf({ state, words, room }: Recorded, takes: readonly ArchiveRow[]): ArchiveRow[] {
  const made = state.commitments.map(({ id, what, due, how }) => ({
    id,
    what,
    due,
    how,
    outcome: null,
    words: null,
    take: namedTake(state, takes, id),
  }))
  const reviewed = (room.brought?.commitments ?? []).flatMap(({ id, what, due, how }) => {
    const review = reviewOf(state, id)
    if (!review) return []
    return [{ id, what, due, how, outcome: words.t(`brought.outcome.${review.outcome}`), words: review.text }]
  })
  return [...made, ...reviewed]
}

/** What players said of who may be there, as far as this seat is told. */
export function consentsOf({ nameOf, words }: Recorded, events: readonly SeenEvent[]): ArchiveRow[] {
  return events.flatMap((event) =>
    event.type === 'consentGiven' || event.type === 'consentWithdrawn'
      ? [
          {
            author: nameOf(event.actorId),
            scopeKey: event.payload.scope,
            scope: words.t(`archive.scope.${event.payload.scope}`),
            isGiven: event.type === 'consentGiven',
            writtenAt: iso(event.at),
          },
        ]
      : [],
  )
}
