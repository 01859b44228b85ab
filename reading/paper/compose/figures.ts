import { cueCounts, cueEffects } from '@/domain/live-session/figures/cue-effects'
import { meanDialResponse } from '@/domain/live-session/figures/dial-response'
import { complexReflections, reflectionsPerQuestion } from '@/domain/live-session/figures/reflections'
import { marksOf, tallyByGroup } from '@/domain/live-session/tallies'
import type { Read } from '@/reading/figures/reading-sources'
import { signed } from '@/reading/words/signed'
import type { Cell, Section } from '../paper'
import type { Subject } from '../subject'
import { reading } from './reading'

/** Figures made of marks and dial, each with its reading and where that comes from; none under five marks. */
export function figures(subject: Subject): Section {
  const { room, state, timeline, words } = subject
  const { t, number } = words
  const marks = timeline.tracks.find(({ track }) => track === 'supervisor')?.marks ?? []
  const perQuestion = reflectionsPerQuestion(room.grid, marks)
  const complex = complexReflections(room.grid, marks)
  const after = (valence: 'demonstrated' | 'missed') => {
    const noted = marks.filter((mark) => mark.valence === valence)
    const { mean } = meanDialResponse(timeline, noted)
    return mean === null ? null : signed(Math.round(mean))
  }
  const row = (name: string, value: string | null, of: Read): Cell[] => [
    { text: name },
    { text: value ?? t('findings.figures.tooFew') },
    { text: reading(subject, of) },
  ]
  const rows = [
    ...(perQuestion
      ? [
          row(
            t('findings.figures.reflectionsPerQuestion'),
            perQuestion.ratio === null ? null : number(perQuestion.ratio),
            'reflectionsPerQuestion',
          ),
        ]
      : []),
    ...(complex
      ? [
          row(
            t('findings.figures.complexReflections'),
            complex.share === null
              ? null
              : t('findings.figures.percent', { share: Math.round(complex.share * 100) }),
            'complexReflections',
          ),
        ]
      : []),
    row(t('findings.figures.afterPlus'), after('demonstrated'), 'dialResponse'),
    [
      { text: t('findings.figures.afterMinus') },
      { text: after('missed') ?? t('findings.figures.tooFew') },
      { text: t('paper.figures.same') },
    ],
    ...cueRows(subject),
  ]
  const counts = [...tallyByGroup(room.grid, marksOf(state, 'supervisor'))]
    .map(([group, count]) => `${words.inline(t(`debrief.figures.group.${group}`))} ${count}`)
    .join(' · ')
  return {
    id: 'figures',
    title: t('paper.figures.title'),
    blocks: [
      { kind: 'line', line: { text: t('paper.figures.lead'), tone: 'quiet' } },
      { kind: 'line', line: { text: t('paper.figures.techniques', { counts }), tone: 'plain' } },
      { kind: 'line', line: { text: reading(subject, 'techniques'), tone: 'quiet' } },
      {
        kind: 'table',
        name: t('paper.figures.title'),
        columns: [
          { title: t('paper.figures.figure'), share: 27 },
          { title: t('paper.figures.value'), share: 13 },
          { title: t('paper.figures.reading'), share: 60 },
        ],
        rows,
      },
    ],
  }
}

/** Cues counted, never as a rate; nothing where none was sent. */
function cueRows(subject: Subject): Cell[][] {
  const { t } = subject.words
  const { sent, seen, thenPositive, thenNegative } = cueCounts(cueEffects(subject.timeline))
  if (sent === 0) return []
  const same = { text: t('paper.figures.same') }
  return [
    [
      { text: t('findings.figures.cues') },
      { text: t('findings.figures.cuesSeen', { sent, seen }) },
      { text: reading(subject, 'cueEffects') },
    ],
    [{ text: t('findings.figures.thenPositive') }, { text: String(thenPositive) }, same],
    [{ text: t('findings.figures.thenNegative') }, { text: String(thenNegative) }, same],
  ]
}
