import { type Playing, type SideBySide, takesSideBySide } from '@/domain/live-session/take/side-by-side'
import { takeNumber } from '@/domain/live-session/take/take'
import { codeOf, familyOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import type { Block, Cell, Entry, Line, Section } from '../paper'
import type { Subject } from '../subject'
import { writtenLine } from './written-line'

/** The moments that were played again, each with its kept takes beside the original. Null without one. */
export function takes(subject: Subject): Section | null {
  const { state, room, words, printedAt } = subject
  const { t } = words
  const moments = takesSideBySide(state, { viewer: room.viewer, grid: room.grid, now: printedAt })
    .map((moment) => ({
      ...moment,
      playings: moment.playings.filter(({ takeId }) => takeId === null || state.takes.get(takeId)?.isKept),
    }))
    .filter(({ playings }) => playings.length > 1)
  if (moments.length === 0) return null
  return {
    id: 'takes',
    title: t('takes.paper.title'),
    blocks: [
      { kind: 'line', line: { text: t('takes.counted.hint'), tone: 'quiet' } },
      ...moments.flatMap((moment) => blocksOf(subject, moment)),
    ],
  }
}

/** The take that a commitment names, as a line under it; nothing where it names none. */
export function namedTakeLine({ state, words }: Subject, commitmentId: string): readonly Line[] {
  const take = state.takes.get(state.namedTakes.get(commitmentId) ?? '')
  if (!take) return []
  const named = { number: takeNumber(state, take), time: clockText(take.fromMs) }
  return [{ text: words.t('takes.commitment.named', named), tone: 'quiet' }]
}

function blocksOf(subject: Subject, moment: SideBySide): readonly Block[] {
  const { t } = subject.words
  const { playings, line, fromMs } = moment
  return [
    { kind: 'heading', text: t('takes.paper.from', { time: clockText(fromMs) }) },
    ...(line === null ? [] : [{ kind: 'line', line: writtenLine(subject, line) } as const]),
    {
      kind: 'table',
      name: t('takes.columns'),
      columns: [
        { title: t('takes.counted.fact'), share: 4 },
        ...playings.map(({ number }) => ({
          title: t('takes.number', { number }),
          share: 2,
          isFigure: true,
        })),
      ],
      rows: rowsOf(subject, playings),
    },
    ...playings
      .filter(({ takeId, marks }) => takeId !== null && marks.length > 0)
      .flatMap((playing): Block[] => [
        { kind: 'heading', text: t('takes.number', { number: playing.number }) },
        { kind: 'entries', entries: entriesOf(subject, playing) },
      ]),
  ]
}

function rowsOf({ words, cast }: Subject, playings: readonly Playing[]): readonly (readonly Cell[])[] {
  const { t } = words
  const [advisor, beneficiary] = [cast.advisorName, cast.beneficiaryName]
  const row = (title: string, values: readonly (string | null)[]): readonly Cell[] => [
    { text: title },
    ...values.map((value) => ({ text: value ?? t('takes.counted.none') })),
  ]
  const measured = [
    row(
      t('takes.counted.silence', { name: advisor }),
      playings.map(({ counted: { silenceMs } }) =>
        silenceMs === null ? null : t('takes.counted.seconds', { seconds: Math.round(silenceMs / 1_000) }),
      ),
    ),
    row(
      t('takes.counted.share', { name: advisor, elided: elides(advisor) }),
      playings.map(({ counted: { advisorShare } }) =>
        advisorShare === null
          ? null
          : t('takes.counted.percent', { percent: Math.round(advisorShare * 100) }),
      ),
    ),
  ]
  const isMeasured = playings.some(
    ({ counted }) => counted.silenceMs !== null || counted.advisorShare !== null,
  )
  return [
    row(
      t('takes.counted.questions'),
      playings.map(({ counted: { questions } }) => (questions === null ? null : String(questions))),
    ),
    row(
      t('takes.counted.dial', { name: beneficiary, elided: elides(beneficiary) }),
      playings.map(({ counted: { dial } }) => dial && t('takes.counted.fromTo', dial)),
    ),
    ...(isMeasured ? measured : []),
  ]
}

function entriesOf(subject: Subject, { marks }: Playing): readonly Entry[] {
  const { room, names, cast } = subject
  return marks.map((mark) => {
    const code = codeOf(room.grid, mark.codeKey)
    const colour = familyOf(room.grid, mark.codeKey)?.colour
    return {
      label: clockText(mark.atMs),
      title: names.mark(mark),
      aside: cast.nameOf(mark.authorId),
      ...(code && { sign: { shape: code.shape, valence: mark.valence, colour } }),
      lines: mark.note === null ? [] : [writtenLine(subject, mark.note)],
    }
  })
}
