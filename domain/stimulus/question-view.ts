import type { MomentAccess } from '../access/brief-knowledge'
import { inDrawnOrder, type KeptAnswer, type LookBack, type ShownAnswer } from './answer'
import type { SoundLengths } from './lent/lent-sound'
import { type Counts, fewestCounted, type QuestionStage, type QuestionTimes, stageOf } from './question'
import {
  type AskedStimulus,
  afterAnswers,
  beforeAnswers,
  type StimulusAfter,
  type StimulusBefore,
} from './stimulus'

/** A question with its answers, as they are kept. */
export type KeptQuestion = QuestionTimes & {
  readonly id: string
  /** Null once it was withdrawn: it is closed for everybody. */
  readonly stimulus: AskedStimulus | null
  /** People who have opened it, and in class those who are there. */
  readonly there: readonly string[]
  readonly answers: readonly KeptAnswer[]
  /** When each person opened it, epoch ms, by their id. */
  readonly begun: ReadonlyMap<string, number>
}

/** `leads`: they set it, or may lead the questions of this cohort; `access`: whether a lent moment is shown to them. */
export type QuestionViewer = {
  readonly personId: string
  readonly leads: boolean
  readonly access: MomentAccess
}

export type QuestionView = {
  readonly id: string
  readonly mode: QuestionTimes['mode']
  /** `withdrawn`: what was asked is no longer there. */
  readonly stage: QuestionStage | 'withdrawn'
  readonly answeringSince: number | null
  readonly closesAt: number | null
  readonly before: StimulusBefore | null
  /** Why nothing of a lent moment is shown to this viewer: they are to advise on its situation, or have not been told yet what looking binds them to. */
  readonly shut: Exclude<MomentAccess, 'open'> | null
  /** When this viewer opened it: alone, their minute counts from then. */
  readonly begunAt: number | null
  readonly own: {
    readonly answerId: string
    readonly words: string | null
    readonly lookBack: LookBack | null
  } | null
  /** In class for everybody; alone for who leads, from three answers on; else null. */
  readonly counts: Counts | null
  /** Null until they are open to this viewer. */
  readonly answers: readonly ShownAnswer[] | null
  readonly after: StimulusAfter | null
  /** What this viewer may listen to, with the length of each part, ms; `came`: null until what came is open to them. */
  readonly sound: SoundLengths | null
}

/** What one person may see of a question at this moment: the only way from what is kept to a page. */
export function questionViewFor(viewer: QuestionViewer, question: KeptQuestion, now: number): QuestionView {
  const { id, mode, answeringSince, closesAt, stimulus } = question
  const stage = stageOf(question, now)
  const mine = question.answers.find(({ personId }) => personId === viewer.personId)
  const shut = stimulus === null || viewer.access === 'open' ? null : viewer.access
  const shown = shut === null ? stimulus : null
  const isOpen = shown !== null && areOpen(viewer, mine, mode, stage)
  const isAfter = isOpen && (mode === 'alone' || stage === 'came')
  return {
    id,
    mode,
    stage: stimulus === null ? 'withdrawn' : stage,
    answeringSince,
    closesAt,
    before: shown && beforeAnswers(shown),
    shut,
    begunAt: question.begun.get(viewer.personId) ?? null,
    own: mine ? { answerId: mine.answerId, words: mine.words, lookBack: mine.lookBack } : null,
    counts: countsFor(viewer, question),
    answers: isOpen ? inDrawnOrder(sealedOf(question), viewer.personId) : null,
    after: isAfter ? afterAnswers(shown) : null,
    sound: soundFor(viewer, mode, shown, isAfter),
  }
}

/** In class the sound is heard from the big screen of who leads, and from no phone. */
function soundFor(
  { leads }: QuestionViewer,
  mode: QuestionTimes['mode'],
  shown: AskedStimulus | null,
  isAfter: boolean,
): SoundLengths | null {
  if (!shown?.sound || (mode === 'inClass' && !leads)) return null
  return { before: shown.sound.before, came: isAfter ? shown.sound.came : null }
}

function areOpen(
  { leads }: QuestionViewer,
  mine: KeptAnswer | undefined,
  mode: QuestionTimes['mode'],
  stage: QuestionStage,
): boolean {
  if (mode === 'inClass') return stage === 'answers' || stage === 'came'
  return mine !== undefined && mine.lookBack !== null && !leads
}

/** Alone, an answer is sealed by looking back on it. */
function sealedOf({ mode, answers }: KeptQuestion): readonly KeptAnswer[] {
  return mode === 'inClass' ? answers : answers.filter(({ lookBack }) => lookBack !== null)
}

function countsFor({ leads }: QuestionViewer, question: KeptQuestion): Counts | null {
  const answered = sealedOf(question).length
  if (question.mode === 'inClass') return { there: question.there.length, answered }
  return leads && answered >= fewestCounted ? { there: question.there.length, answered } : null
}
