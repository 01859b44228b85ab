import { callChanges } from './call/evolve'
import { commitmentChanges } from './commitments/evolve'
import { consentChanges } from './consent/evolve'
import { type CoreState, coreChanges } from './core/evolve'
import type { Changes, Draft, Folding } from './core/folding'
import { courseChanges } from './course/evolve'
import { cueChanges } from './cues/evolve'
import { debriefChanges } from './debrief/evolve'
import { dialChanges } from './dial/evolve'
import type { SeenEvent } from './event'
import type { Part } from './fact-table'
import { markingChanges } from './marking/evolve'
import { purgeChanges } from './purge/evolve'
import { recallChanges } from './recall/evolve'
import { recordingChanges } from './recording/evolve'
import { reflectionChanges } from './reflection/evolve'
import { revealChanges } from './reveals/evolve'
import type { LiveSessionState } from './state'
import { takeChanges } from './take/evolve'
import { talkChanges } from './talk/evolve'
import { wordChanges } from './words/evolve'

const changesOf: { readonly [P in Part]: Changes<P, LiveSessionState, CoreState> } = {
  core: coreChanges,
  course: courseChanges,
  marking: markingChanges,
  reveals: revealChanges,
  cues: cueChanges,
  dial: dialChanges,
  talk: talkChanges,
  reflection: reflectionChanges,
  recall: recallChanges,
  debrief: debriefChanges,
  commitments: commitmentChanges,
  take: takeChanges,
  words: wordChanges,
  call: callChanges,
  consent: consentChanges,
  recording: recordingChanges,
  purge: purgeChanges,
}

type Change = (folding: Folding<LiveSessionState>, event: SeenEvent, core: CoreState) => void

/** Changes by fact type, the core's first. Lookups are fastest in an object without a prototype. */
const changeBy: Record<string, Change | undefined> = Object.create(null)
for (const changes of Object.values(changesOf))
  for (const [type, change] of Object.entries(changes as Readonly<Record<string, Change>>))
    changeBy[type] = both(changeBy[type], change)

function both(first: Change | undefined, second: Change): Change {
  if (!first) return second
  return (folding, event, core) => {
    first(folding, event, core)
    second(folding, event, core)
  }
}

/** Folds one fact into the state. Never throws; a hidden fact only advances `seq`. */
export function evolve(state: LiveSessionState, event: SeenEvent): LiveSessionState {
  return fold([event], state)
}

/**
 * Folds facts in order, in linear time. `fold(b, fold(a, s)) = fold(a ++ b, s)`. Unchanged parts of the state keep
 * their identity, by which projections are cached: a fact costs the same late in a long log.
 */
export function fold(events: readonly SeenEvent[], from: LiveSessionState): LiveSessionState {
  if (events.length === 0) return from
  const draft: Draft<LiveSessionState> = { ...from }
  const folding = { draft, from }
  for (const event of events) {
    draft.seq = event.seq
    // An older page does not know a newer release's fact: it counts its place and needs a reload.
    changeBy[event.type]?.(folding, event, draft)
  }
  return draft
}
