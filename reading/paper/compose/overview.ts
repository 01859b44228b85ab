import { type Seat, seats } from '@/domain/live-session/core/seat'
import { absentees } from '@/domain/live-session/course/arrivals'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { codeOf } from '@/domain/observation/grid'
import { timeBudget } from '@/reading/figures/time-budget'
import { wholeShares } from '@/reading/figures/whole-shares'
import { rowsErased } from '@/reading/kept/say-erased'
import { openedEarly } from '@/reading/talk/opened-early'
import { capitalised } from '@/reading/words/capitalised'
import { clockText } from '@/reading/words/clock-text'
import { signed } from '@/reading/words/signed'
import type { Block, Cell, Line, Section } from '../paper'
import type { Subject } from '../subject'
import { reading } from './reading'
import { writtenLine } from './written-line'

/** Who, when, where, on which situation; and how the debrief came to be opened. */
export function overview(subject: Subject): Section {
  const { room, state, words, cast } = subject
  const { t, dates, inMarkedLanguage } = words
  const { persona, referral } = room.scenario
  const absent = absentees(state)
  const focus = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  const seatRows = seats.flatMap((seat: Seat) => {
    const seated = cast.inSeat(seat)
    const names = seated.map(({ personId, name, form }) =>
      absent.has(personId) ? t('paper.overview.absent', { name, form }) : name,
    )
    return names.length > 0 ? [{ term: words.nouns.seat(seat, seated), value: names.join(', ') }] : []
  })
  const rows = [
    ...seatRows,
    {
      term: t('paper.overview.situation'),
      value: t('paper.overview.situationValue', {
        name: persona.shortName,
        age: persona.age,
        occupation: words.inline(inMarkedLanguage(persona.occupation)),
      }),
    },
    ...(isErased(state, 'returns')
      ? []
      : [
          {
            term: t('paper.overview.focus'),
            value: focus ? inMarkedLanguage(focus.label) : t('paper.overview.noFocus'),
          },
        ]),
    {
      term: t('paper.overview.when'),
      value: t('paper.overview.whenValue', {
        day: capitalised(dates.dayInFull(room.scheduledFor)),
        time: dates.time(room.scheduledFor),
      }),
    },
    { term: t('paper.overview.where'), value: t(`room.place.${room.place}`) },
    { term: t('paper.overview.cohort'), value: room.cohort.name },
    { term: t('paper.overview.state'), value: stateOf(subject) },
    ...rowsErased(subject).map((value) => ({ term: t('retention.erased.paper'), value })),
    ...(subject.shut.length > 0
      ? [{ term: t('paper.overview.shut'), value: subject.shut.map(cast.namesIn).join(', ') }]
      : []),
  ]
  return {
    id: 'overview',
    title: t('paper.overview.title'),
    blocks: [
      { kind: 'facts', rows },
      {
        kind: 'entries',
        entries: [
          {
            label: null,
            title: t('paper.overview.referral'),
            aside: null,
            lines: [{ text: t('room.quote', { text: inMarkedLanguage(referral) }), tone: 'voice' }],
          },
        ],
      },
      ...early(subject),
    ],
  }
}

function stateOf({ state, printedAt, words }: Subject): string {
  const { t, dates } = words
  if (state.closing) {
    return t('paper.overview.closed', { date: dates.longDate(state.closing.at) })
  }
  return t('paper.overview.open', { date: dates.longDate(printedAt), time: dates.time(printedAt) })
}

function early(subject: Subject): Block[] {
  const { t } = subject.words
  const opened = openedEarly(subject, subject.events)
  if (!opened) return []
  const { name, reason } = opened
  const lines: Line[] =
    reason === null
      ? [{ text: t('paper.overview.overridden', { name }), tone: 'quiet' }]
      : [
          { text: t('paper.overview.overriddenReason', { name }), tone: 'quiet' },
          writtenLine(subject, reason),
        ]
  return lines.map((line) => ({ kind: 'line', line }))
}

/** The time planned for each phase beside the time spent; without a difference of the whole. */
export function time(subject: Subject): Section {
  const { timeline, printedAt, words } = subject
  const { t } = words
  const budget = timeBudget(subject, printedAt)
  const spent = budget.map(({ spentMs }) => spentMs)
  const shares = wholeShares(spent, Math.max(1, timeline.lengthMs))
  type Times = { readonly plannedMs: number; readonly spentMs: number; readonly share: number }
  const row = (name: string, { plannedMs, spentMs, share }: Times, isPhase = true): Cell[] => [
    { text: name },
    { text: clockText(plannedMs) },
    { text: clockText(spentMs) },
    { text: isPhase ? gapText(plannedMs, spentMs) : '' },
    { text: t('paper.time.percent', { share }) },
  ]
  const total = {
    plannedMs: timeline.plannedMs,
    spentMs: timeline.lengthMs,
    share: shares.reduce((sum, each) => sum + each, 0),
  }
  return {
    id: 'time',
    title: t('paper.time.title'),
    reads: [{ of: 'timeBudget', name: t('paper.time.title') }],
    blocks: [
      { kind: 'line', line: { text: reading(subject, 'timeBudget'), tone: 'quiet' } },
      {
        kind: 'table',
        name: t('paper.time.title'),
        columns: [
          { title: t('paper.time.phase'), share: 40 },
          ...(['planned', 'spent', 'gap', 'share'] as const).map((key) => ({
            title: t(`paper.time.${key}`),
            share: 15,
            isFigure: true,
          })),
        ],
        rows: [
          ...budget.map(({ name, ...each }, index) => row(name, { ...each, share: shares[index] ?? 0 })),
          row(t('paper.time.total'), total, false),
        ],
      },
    ],
  }
}

/** The difference of two times as they are shown, to the whole second, with its sign. */
function gapText(plannedMs: number, spentMs: number): string {
  const seconds = Math.floor(spentMs / 1_000) - Math.floor(plannedMs / 1_000)
  if (seconds === 0) return clockText(0)
  return `${signed(Math.sign(seconds)).charAt(0)}${clockText(Math.abs(seconds) * 1_000)}`
}
