import { mayCompare } from '@/domain/live-session/views'
import { ratedFamilies, signOf } from '@/domain/observation/grid'
import { keepsMoment } from '@/domain/observation/self-assessment'
import { returnQuestions } from '@/domain/scenario/beneficiary-return'
import { ownRating, ratedReadings, saidNoOccasion } from '@/reading/figures/own-ratings'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import type { Block, Cell, Entry, Section } from '../paper'
import type { Subject } from '../subject'
import { reading } from './reading'

/** The advisor's ratings beside the supervisors' marks, never made into one figure; then what the advisor wrote. */
export function readings(subject: Subject): Section {
  const { room, words, cast } = subject
  const { t, inLanguage, inMarkedLanguage } = words
  const name = cast.advisorName
  const rated = ratedFamilies(room.grid).map(({ singular }) => inLanguage(singular))
  const kinds = rated.length > 0 ? words.list(rated) : t('timeline.lane.phases')
  const noted = ratedReadings(subject)
  const isCounted = noted.length > 0 && noted.every(({ count }) => count !== null)
  const rows: Cell[][] = [
    ...noted.map(({ code, share, isMarked, count }): Cell[] => [
      { text: inMarkedLanguage(code.label), sign: signOf(room.grid, code) },
      { text: ownWord(subject, code.key) },
      {
        text: !mayCompare(subject.shut)
          ? t('paper.readings.shut')
          : count !== null
            ? t('debrief.figures.times', { count })
            : share
              ? t('paper.readings.ofMarks', share)
              : isMarked
                ? t('paper.readings.tooFew')
                : t('paper.readings.noMarks'),
      },
    ]),
    ...room.grid.phases.map(({ key, label }) => [
      { text: inMarkedLanguage(label) },
      { text: ownWord(subject, key) },
      { text: t('paper.readings.noMarks') },
    ]),
  ]
  return {
    id: 'readings',
    title: t('paper.readings.title'),
    reads: [{ of: 'selfGap', name: t('paper.readings.title') }],
    blocks: [
      { kind: 'line', line: { text: reading(subject, 'selfGap'), tone: 'quiet' } },
      {
        kind: 'table',
        name: t('paper.readings.title'),
        columns: [
          { title: t('paper.readings.code', { code: kinds }), share: 46 },
          {
            title: t('paper.readings.self', { name, elided: elides(name) }),
            share: 30,
          },
          { title: isCounted ? t('timeline.lane.marks') : t('paper.readings.marks'), share: 24 },
        ],
        rows,
      },
      ...ownWords(subject),
    ],
  }
}

function ownWord({ state, words }: Subject, key: string): string {
  const step = ownRating(state, key)
  if (saidNoOccasion(state, key)) return words.t('paper.readings.noOccasion')
  if (!step) return words.t('paper.readings.unrated')
  const label = words.inline(words.inLanguage(step.label))
  return words.t('paper.readings.selfValue', { value: step.value, label })
}

function ownWords({ state, words, names }: Subject): Block[] {
  const { t } = words
  const own = state.selfAssessment
  if (!own) return [{ kind: 'line', line: { text: t('paper.readings.missing'), tone: 'quiet' } }]
  const { moment, freeText } = own
  const code = moment.codeKey && names.code(moment.codeKey)
  const entries: Entry[] = []
  if (keepsMoment(own)) {
    entries.push({
      label: null,
      title:
        moment.at === null
          ? t('paper.readings.moment')
          : t('paper.readings.momentAt', { time: clockText(moment.at) }),
      aside: [t(`timeline.direction.${moment.direction ?? 'unsaid'}`), code].filter(Boolean).join(' · '),
      lines: moment.text ? [{ text: moment.text, tone: 'voice' }] : [],
    })
  }
  if (freeText) {
    entries.push({
      label: null,
      title: t('paper.readings.free'),
      aside: null,
      lines: [{ text: freeText, tone: 'voice' }],
    })
  }
  if (entries.length === 0) {
    return [{ kind: 'line', line: { text: t('paper.readings.wordless'), tone: 'quiet' } }]
  }
  return [{ kind: 'entries', entries }]
}

/** What the beneficiary gave back, question by question. */
export function beneficiaryReturn({ state, words, cast }: Subject): Section {
  const { t, inMarkedLanguage } = words
  const name = cast.beneficiaryName
  const title = t('paper.return.title', { name, elided: elides(name) })
  const answers = state.beneficiaryReturn?.answers
  if (!answers) {
    return {
      id: 'return',
      title,
      blocks: [{ kind: 'line', line: { text: t('paper.return.missing'), tone: 'quiet' } }],
    }
  }
  const entries = returnQuestions.map(
    ({ key, question }): Entry => ({
      label: null,
      title: inMarkedLanguage(question),
      aside: null,
      lines: [
        answers[key]
          ? { text: answers[key], tone: 'voice' }
          : { text: t('paper.return.unanswered'), tone: 'quiet' },
      ],
    }),
  )
  return { id: 'return', title, blocks: [{ kind: 'entries', entries }] }
}
