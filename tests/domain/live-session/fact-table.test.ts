import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noCall } from '@/domain/live-session/call/evolve'
import { noCommitments } from '@/domain/live-session/commitments/evolve'
import { noConsent } from '@/domain/live-session/consent/evolve'
import { noCore } from '@/domain/live-session/core/evolve'
import { noCourse } from '@/domain/live-session/course/evolve'
import { noCues } from '@/domain/live-session/cues/evolve'
import { noDebrief } from '@/domain/live-session/debrief/evolve'
import { noDial } from '@/domain/live-session/dial/evolve'
import { evolve } from '@/domain/live-session/evolve'
import { type Part, rowOf } from '@/domain/live-session/fact-table'
import { noMarking } from '@/domain/live-session/marking/evolve'
import { noPurge } from '@/domain/live-session/purge/evolve'
import { noRecall } from '@/domain/live-session/recall/evolve'
import { noRecording } from '@/domain/live-session/recording/evolve'
import { noReflection } from '@/domain/live-session/reflection/evolve'
import { noReveals } from '@/domain/live-session/reveals/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { noTakes } from '@/domain/live-session/take/evolve'
import { noTalk } from '@/domain/live-session/talk/evolve'
import { noWords } from '@/domain/live-session/words/evolve'
import { countLooks } from '../../support/looked'
import { anyHistory } from './histories'

const parts: { readonly [P in Part]: Partial<LiveSessionState> } = {
  core: noCore,
  course: noCourse,
  marking: noMarking,
  reveals: noReveals,
  cues: noCues,
  dial: noDial,
  talk: noTalk,
  reflection: noReflection,
  recall: noRecall,
  debrief: noDebrief,
  commitments: noCommitments,
  take: noTakes,
  words: noWords,
  call: noCall,
  consent: noConsent,
  recording: noRecording,
  purge: noPurge,
}

const partOf = new Map(
  Object.entries(parts).flatMap(([part, none]) => Object.keys(none).map((key) => [key, part])),
)

it('gives each field of a state to one part', () => {
  const fields = Object.values(parts).flatMap((none) => Object.keys(none))
  expect([...fields, 'seq'].sort()).toEqual(Object.keys(initialState).sort())
})

it('a fact changes no part of the state but those of its row', () => {
  const looked = countLooks()
  fc.assert(
    fc.property(anyHistory, ({ events }) => {
      let state = initialState
      for (const event of events) {
        const next = evolve(state, event)
        const changed = Object.entries(next).filter(
          ([key, value]) => key !== 'seq' && !isDeepStrictEqual(value, state[key as keyof LiveSessionState]),
        )
        for (const [key] of changed) {
          looked.once()
          expect(rowOf(event.type)?.parts, `${event.type} changes ${key}`).toContain(partOf.get(key))
        }
        state = next
      }
    }),
  )
  looked.expectAtLeast(1_000)
})
