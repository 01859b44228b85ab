import { shuffled } from '@/domain/pairing/chance'
import type { Scenario } from '@/domain/scenario/scenario'
import { clarisse } from '../stories/clarisse'
import { kevin } from '../stories/kevin'
import { nadia } from '../stories/nadia'
import { sylvie } from '../stories/sylvie'
import type { Beat, Story } from '../story'
import { millisecondsOf } from '../story-requests'
import { type Chooser, chooserFor } from './chooser'
import { composeAnswers } from './compose-answers'
import { cues, notes } from './words'

type Mark = Extract<Beat, { mark: string }>
export type Telling = {
  /** Names the interview: the same name tells the same story. */
  readonly name: string
  readonly scenario: Scenario
  /** How far the training has come, from 0 to 1: less is missed later on. */
  readonly progress: number
  readonly isObserved: boolean
  /** A second supervisor codes blind. */
  readonly isBlind: boolean
}

const courses: readonly Story[] = [sylvie, nadia, clarisse, kevin]
const addedMarks = [
  'openQuestion',
  'echo',
  'silence',
  'closedQuestion',
  'clarification',
  'affirmation',
] as const
const focuses = ['empathy', 'activeListening', 'unconditionalPositiveRegard', 'authenticity'] as const

/**
 * An interview on this scenario. It takes the course of a written one, at another pace, with marks left out and
 * added, and in words of its own: none of what was written about other people is left in it.
 */
export function composeStory(telling: Telling): Story {
  const chooser = chooserFor(`story ${telling.name}`)
  const course = chooser.one(courses)
  const pace = paceOf(chooser, millisecondsOf(course.end))
  const beats = course.interview.filter((beat) => !('by' in beat))
  const own = beats.flatMap((beat) => changedBeat(beat, telling, chooser).map((each) => atPace(each, pace)))
  const supervised = inOrder([
    ...own,
    ...revealsOf(beats, telling, chooser, pace),
    ...added(course, chooser, pace),
  ])
  const told = withNotes(supervised, telling, chooser)
  const interview = inOrder([
    ...told,
    ...(telling.isObserved ? copiedMarks(told, 'observer', 0.3, chooser) : []),
    ...(telling.isBlind ? secondCoding(told, chooser) : []),
  ])
  const focus = chooser.one(focuses)
  return {
    scenarioKey: telling.scenario.key,
    focus,
    interview,
    dial: course.dial.map(([at, value], index) => [
      clockOf(pace(millisecondsOf(at))),
      index === 0 ? value : Math.max(4, Math.min(96, Math.round(value + chooser.between(-9, 9)))),
    ]),
    end: clockOf(pace(millisecondsOf(course.end))),
    ...composeAnswers(
      { interview: told, focus, progress: telling.progress, isObserved: telling.isObserved },
      chooser,
    ),
  }
}

/** Milliseconds of the interview at another pace: slower here, quicker there, never turned round. */
function paceOf(chooser: Chooser, length: number): (ms: number) => number {
  const speed = chooser.between(0.88, 1.12)
  const swing = chooser.between(-0.02, 0.02)
  return (ms) => speed * (ms + swing * length * Math.sin((2 * Math.PI * ms) / length))
}

function atPace(beat: Beat, pace: (ms: number) => number): Beat {
  return { ...beat, at: clockOf(pace(millisecondsOf(beat.at))) }
}

function clockOf(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Stable: beats of the same second keep their order. */
function inOrder(beats: readonly Beat[]): Beat[] {
  return [...beats].sort((one, other) => millisecondsOf(one.at) - millisecondsOf(other.at))
}

/** The beat adapted to this telling, or none. Facts that the beneficiary tells come from the scenario. */
function changedBeat(beat: Beat, { progress }: Telling, chooser: Chooser): Beat[] {
  if ('reveal' in beat) return []
  if ('tick' in beat) return chooser.happens(0.88) ? [beat] : []
  if ('cue' in beat) return chooser.happens(0.8) ? [{ ...beat, cue: chooser.one(cues) }] : []
  if ('pause' in beat) return chooser.happens(0.5) ? [{ ...beat, seconds: 20 }] : []
  if (!('mark' in beat)) return [beat]
  const { note: _, ...mark } = beat
  if (mark.valence === 'breached') return chooser.happens(0.5 - 0.3 * progress) ? [mark] : []
  if (!chooser.happens(0.84)) return []
  return [{ ...mark, ...(mark.valence && { valence: turned(mark.valence, progress, chooser) }) }]
}

function turned(valence: NonNullable<Mark['valence']>, progress: number, chooser: Chooser): Mark['valence'] {
  if (valence === 'demonstrated') return chooser.happens(0.22 - 0.14 * progress) ? 'missed' : valence
  if (valence === 'missed') return chooser.happens(0.1 + 0.4 * progress) ? 'demonstrated' : valence
  return valence
}

/** What the beneficiary says, at the moments at which something was said. Some of it stays unsaid. */
function revealsOf(
  beats: readonly Beat[],
  { scenario }: Telling,
  chooser: Chooser,
  pace: (ms: number) => number,
): Beat[] {
  const moments = beats.filter((beat) => 'reveal' in beat)
  const said = shuffled(scenario.reveals, chooser.chance).slice(0, chooser.happens(0.3) ? -1 : undefined)
  return moments.flatMap((beat, index): Beat[] => {
    const reveal = said[index]
    return reveal ? [{ at: clockOf(pace(millisecondsOf(beat.at))), reveal: reveal.id }] : []
  })
}

function added({ end }: Story, chooser: Chooser, pace: (ms: number) => number): Beat[] {
  const last = millisecondsOf(end) - 30_000
  return Array.from({ length: Math.round(chooser.between(3, 9)) }, () => ({
    at: clockOf(pace(chooser.between(60_000, last))),
    mark: chooser.one(addedMarks),
  }))
}

/** Notes on some marks: words of the code, each once, or the beneficiary's own after a told fact. */
function withNotes(beats: readonly Beat[], { scenario }: Telling, chooser: Chooser): Beat[] {
  const written = new Set<string>()
  let said: string | null = null
  return beats.map((beat) => {
    if ('reveal' in beat)
      said = firstSentence(scenario.reveals.find(({ id }) => id === beat.reveal)?.line.fr ?? '')
    if (!('mark' in beat) || beat.slip) return beat
    const quote = said
    said = null
    if (quote && chooser.happens(0.5)) return { ...beat, note: `«\u00A0${quote}\u00A0»` }
    if (!chooser.happens(0.4)) return beat
    const left = notesOn(beat).filter((note) => !written.has(note))
    if (left.length === 0) return beat
    const note = chooser.one(left)
    written.add(note)
    return { ...beat, note }
  })
}

function notesOn({ mark, valence }: Mark): readonly string[] {
  return notes[valence ? `${mark} ${valence}` : mark] ?? []
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?= |$)/u.exec(text)?.[0] ?? text
}

/** Some of the supervisor's marks as another set them too, a moment later. */
function copiedMarks(
  beats: readonly Beat[],
  by: NonNullable<Mark['by']>,
  share: number,
  chooser: Chooser,
): Beat[] {
  return beats.flatMap((beat): Beat[] => {
    if (!('mark' in beat) || beat.slip || !chooser.happens(share)) return []
    const { note: _, ...mark } = beat
    const isOpposed = mark.valence === 'demonstrated' && chooser.happens(0.12)
    const later = clockOf(millisecondsOf(beat.at) + 1000 * Math.round(chooser.between(1, 3)))
    return [{ ...mark, ...(isOpposed && { valence: 'missed' as const }), at: later, by }]
  })
}

function secondCoding(beats: readonly Beat[], chooser: Chooser): Beat[] {
  const phases = beats.flatMap((beat): Beat[] =>
    'enter' in beat
      ? [
          {
            ...beat,
            at: clockOf(millisecondsOf(beat.at) + 1000 * Math.round(chooser.between(2, 14))),
            by: 'second',
          },
        ]
      : [],
  )
  return [...phases, ...copiedMarks(beats, 'second', 0.82, chooser)]
}
