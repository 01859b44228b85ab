import { cueCounts, cueEffects } from '@/domain/live-session/figures/cue-effects'
import { meanDialResponse } from '@/domain/live-session/figures/dial-response'
import { miConsistency } from '@/domain/live-session/figures/mi-consistency'
import { complexReflections, reflectionsPerQuestion } from '@/domain/live-session/figures/reflections'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { mainMarks, type Timeline } from '@/domain/live-session/timeline/timeline'
import { isNegative, isPositive, ratedFamilies, type Valence, valencesOf } from '@/domain/observation/grid'
import type { Interview } from '@/reading/interview'
import type { ReaderWords } from '@/reading/words/reader-words'
import { signed } from '@/reading/words/signed'
import type { Read } from './reading-sources'

/** A figure with its name. */
export type Figure = {
  readonly name: string
  /** Null under five marks: too few for it to be read. */
  readonly value: string | null
  /** How to read the figure; null where it reads like the one before. */
  readonly reading: Read | null
}

/** Figures of the main track, those that belong together in one group; a group without figures is left out. */
export function derivedFigures(
  { room, state, words }: Interview,
  timeline: Timeline,
): readonly (readonly Figure[])[] {
  if (isErased(state, 'marks')) return []
  const marks = mainMarks(timeline.tracks)
  const directed = ratedFamilies(room.grid).filter((family) => valencesOf(family).length > 0)
  const rated = directed.map(({ key }) => key)
  const { t } = words
  const dialAfter = (isOfDirection: (valence: Valence | null) => boolean) => {
    const { mean } = meanDialResponse(
      timeline,
      marks.filter(({ family, valence }) => rated.includes(family) && isOfDirection(valence)),
    )
    return mean === null ? null : signed(Math.round(mean))
  }
  const perQuestion = reflectionsPerQuestion(room.grid, marks)
  const complex = complexReflections(room.grid, marks)
  const reflections: Figure[] = []
  if (perQuestion) {
    reflections.push({
      name: t('findings.figures.reflectionsPerQuestion'),
      value:
        perQuestion.ratio === null
          ? null
          : t('findings.figures.ratio', {
              reflections: perQuestion.reflections,
              questions: perQuestion.questions,
            }),
      // Thresholds are about reflections, told apart as the MITI tells them.
      reading: complex ? 'mitiReflectionsPerQuestion' : 'reflectionsPerQuestion',
    })
  }
  if (complex) {
    reflections.push({
      name: t('findings.figures.complexReflections'),
      value: complex.share === null ? null : percent(words, complex.share),
      reading: 'complexReflections',
    })
  }
  const dial: Figure[] = [
    { name: t('findings.figures.afterPlus'), value: dialAfter(isPositive), reading: 'dialResponse' },
    { name: t('findings.figures.afterMinus'), value: dialAfter(isNegative), reading: null },
  ]
  return [
    [...reflections, ...miFigures(words, miConsistency(room.grid, marks))],
    directed.length > 0 && !isErased(state, 'dial') ? dial : [],
    isErased(state, 'cues') ? [] : cueFigures(words, timeline),
  ].filter((group) => group.length > 0)
}

/** Counted from the first mark on: a count is no rate. */
function miFigures({ t }: ReaderWords, counts: ReturnType<typeof miConsistency>): readonly Figure[] {
  const figures = [
    { name: t('findings.figures.miAdherent'), count: counts?.adherent ?? null },
    { name: t('findings.figures.miNonAdherent'), count: counts?.nonAdherent ?? null },
  ].filter(({ count }) => count !== null)
  return figures.map(({ name, count }, index) => ({
    name,
    value: String(count),
    reading: index === 0 ? 'miConsistency' : null,
  }))
}

/** Cues counted, never as a rate: they are too few for one. */
function cueFigures({ t }: ReaderWords, timeline: Timeline): readonly Figure[] {
  const { sent, seen, thenPositive: positive, thenNegative: negative } = cueCounts(cueEffects(timeline))
  if (sent === 0) return []
  return [
    {
      name: t('findings.figures.cues'),
      value: t('findings.figures.cuesSeen', { seen, sent }),
      reading: 'cueEffects',
    },
    {
      name: t('findings.figures.cuesThen'),
      value: t('findings.figures.cuesThenCounts', { positive, negative }),
      reading: null,
    },
  ]
}

/** A share (0 to 1) in whole per cent. */
export function percent({ t }: ReaderWords, share: number): string {
  return t('findings.figures.percent', { share: Math.round(share * 100) })
}
