import { isPlayer, type Seat } from '@/domain/live-session/core/seat'
import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { players } from '@/domain/live-session/talk/heard'
import { talkOf } from '@/domain/live-session/talk/talk'
import { type Timeline, timelineOf } from '@/domain/live-session/timeline/timeline'
import { repairOf, reviewOf, threadsOf } from '@/domain/live-session/words/words'
import { familyOf } from '@/domain/observation/grid'
import { keepsMoment, noOccasion, ratedKeys, ratingScale } from '@/domain/observation/self-assessment'
import { returnQuestions } from '@/domain/scenario/beneficiary-return'
import { type Interview, interviewOf } from '@/reading/interview'
import type { Room } from '@/reading/room'
import { clockText } from '@/reading/words/clock-text'
import type { ReaderWords } from '@/reading/words/reader-words'
import type { ArchiveRow } from './fields'
import { namedTake, takeRows } from './take-rows'

/** An interview as one seat may see it, and the moment it is recorded, epoch ms. */
export type Seen = { readonly room: Room; readonly events: readonly SeenEvent[]; readonly at: number }

type Recorded = Interview & { readonly timeline: Timeline; readonly nameOf: (personId: string) => string }

/** All that a seat may see of an interview, as it stands in the archive of that seat's holder. */
export function recordInterview({ room, events, at }: Seen, words: ReaderWords) {
  const state = fold(events, initialState)
  const timeline = timelineOf(state, room.grid, state.clock.endedAt ?? at)
  const interview = interviewOf(room, state, words)
  const known = new Map([...room.people, ...room.others].map(({ personId, name }) => [personId, name]))
  const recorded: Recorded = {
    ...interview,
    timeline,
    nameOf: (personId) => known.get(personId) ?? words.t('room.someone'),
  }
  const { scenario, grid } = room
  const takes = takeRows({ ...recorded, at })
  return {
    interviewId: room.liveSessionId,
    cohort: room.cohort.name,
    scheduledFor: iso(room.scheduledFor),
    status: state.stage.status,
    seat: room.viewer.seat,
    isHeld: true,
    persona: scenario.persona.shortName,
    focus: state.focus === null ? null : interview.names.code(state.focus),
    minutes: Math.round(timeline.lengthMs / 60_000),
    situation: {
      key: scenario.key,
      version: scenario.version,
      referral: words.inMarkedLanguage(scenario.referral),
      privateBrief: scenario.privateBrief ? words.inMarkedLanguage(scenario.privateBrief) : null,
      reveals: scenario.reveals?.map(({ fact }) => words.inMarkedLanguage(fact)) ?? null,
      trap: scenario.trap ? words.inMarkedLanguage(scenario.trap.how) : null,
    },
    grid: { key: grid.key, version: grid.version, title: words.inMarkedLanguage(grid.title) },
    people: room.people.map(({ personId, name, seat }) => ({ personId, name, seat })),
    phases: phasesOf(recorded),
    marks: marksOf(recorded),
    cues: cuesOf(recorded),
    keptCues: keptCuesOf(recorded),
    dial: timeline.dial.map(({ atMs, value }) => ({ ...moment(atMs), value })),
    ...recalledIn(recorded),
    talk: spokenOf(recorded),
    answers: answersOf(recorded),
    comments: commentsOf(recorded),
    commitments: commitmentsOf(recorded, takes.takes),
    ...takes,
    consents: consentsOf(recorded, events),
    facts: events.flatMap((event) => (event.type === 'hidden' ? [] : [recordFact(event)])),
  }
}

export type InterviewRecord = ReturnType<typeof recordInterview>

/** A fact as it is in the log, its moments as ISO 8601. */
export function recordFact({
  seq,
  id,
  type,
  actorId,
  seat,
  at,
  recordedAt,
  payload,
}: Exclude<SeenEvent, { type: 'hidden' }>) {
  return { seq, id, type, actorId, seat, factAt: iso(at), recordedAt: iso(recordedAt), payload }
}

const iso = (ms: number) => new Date(ms).toISOString()
const moment = (atMs: number) => ({ atMs, at: clockText(atMs) })

/** Whose a track is: one person's, or that of all supervisors together. */
function authorOf({ words, nameOf }: Recorded, ownerId: string | null): string {
  return ownerId === null ? words.t('archive.together') : nameOf(ownerId)
}

function phasesOf(recorded: Recorded): ArchiveRow[] {
  return recorded.timeline.tracks.flatMap(({ ownerId, stays }) =>
    stays.map(({ phase, fromMs, toMs, regression }) => ({
      author: authorOf(recorded, ownerId),
      phaseKey: phase,
      phase: recorded.names.phase(phase),
      fromMs,
      toMs,
      from: clockText(fromMs),
      to: clockText(toMs),
      isReturn: regression,
    })),
  )
}

function marksOf({ timeline, names, nameOf, room, words }: Recorded): ArchiveRow[] {
  return timeline.tracks
    .flatMap(({ marks }) => marks)
    .map(({ id, atMs, codeKey, valence, note, authorId, corrected }) => {
      const family = familyOf(room.grid, codeKey)
      return {
        id,
        ...moment(atMs),
        codeKey,
        family: family ? words.inMarkedLanguage(family.label) : '',
        code: names.code(codeKey),
        valence,
        direction: names.valence({ codeKey, valence }),
        note,
        author: nameOf(authorId),
        isCorrected: corrected,
      }
    })
}

function cuesOf({ timeline, words, nameOf }: Recorded): ArchiveRow[] {
  return timeline.cues.map((cue) => ({
    ...moment(cue.atMs),
    words: words.cueWords(cue),
    author: nameOf(cue.senderId),
    seenAfterSeconds: cue.seenAfterMs === null ? null : Math.round(cue.seenAfterMs / 1_000),
  }))
}

function keptCuesOf({ timeline, words, nameOf }: Recorded): ArchiveRow[] {
  return timeline.keptCues.map((cue) => ({
    ...moment(cue.atMs),
    words: words.cueWords(cue),
    author: nameOf(cue.keeperId),
  }))
}

/** The players' recollection of the dial: the beneficiary's compared pairs and the advisor's redrawn line. */
function recalledIn({ state, cast, words }: Recorded) {
  const someone = words.t('room.someone')
  return {
    comparisons: state.comparisons.map(
      ({ firstMs, secondMs, choice }): ArchiveRow => ({
        author: cast.beneficiary?.name ?? someone,
        firstMs,
        secondMs,
        firstMoment: clockText(firstMs),
        secondMoment: clockText(secondMs),
        moreUnderstood: words.t(`archive.compared.${choice}`),
      }),
    ),
    redrawnDial: (state.redrawnDial ?? []).map(
      ({ atMs, value }): ArchiveRow => ({
        author: cast.advisor?.name ?? someone,
        ...moment(atMs),
        value,
      }),
    ),
  }
}

/** When each player spoke, as their own microphones heard it; nothing where they were in one room. */
function spokenOf({ state, cast, words }: Recorded): ArchiveRow[] {
  const talk = talkOf(state)
  const rows = players.flatMap((seat) =>
    (talk?.[seat].speech ?? []).map(({ fromMs, toMs }) => ({
      author: cast[seat]?.name ?? words.t('room.someone'),
      fromMs,
      toMs,
      from: clockText(fromMs),
      to: clockText(toMs),
    })),
  )
  return rows.sort((one, other) => one.fromMs - other.fromMs)
}

function answersOf({ state, cast, names, room, words }: Recorded): ArchiveRow[] {
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

function commentsOf({ state, nameOf, words, timeline }: Recorded): ArchiveRow[] {
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
function commitmentsOf({ state, words, room }: Recorded, takes: readonly ArchiveRow[]): ArchiveRow[] {
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
function consentsOf({ nameOf, words }: Recorded, events: readonly SeenEvent[]): ArchiveRow[] {
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

/** Names of those in a seat, as one text. */
export function peopleIn({ people }: Pick<InterviewRecord, 'people'>, seat: Seat): string {
  const names = people.filter((person) => person.seat === seat).map(({ name }) => name)
  return isPlayer(seat) ? (names[0] ?? '') : names.join(', ')
}
