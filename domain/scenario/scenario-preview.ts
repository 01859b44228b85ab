import type { Seat } from '@/domain/live-session/core/seat'
import type { Localized } from '@/domain/localized'
import { type ScenarioView, scenarioFor } from './scenario'
import { type ScenarioDraft, versionOfDraft } from './scenario-draft'

/** Stands for a text that is not written yet in any language. */
const NOTHING = '…'

/** A draft as a seat will see it before the debrief, by the rule of the room itself; what is empty still is a line of dots. */
export function previewFor(seat: Seat, draft: ScenarioDraft): ScenarioView {
  const { persona, ...rest } = versionOfDraft(draft, { key: 'draft', version: 1 })
  return scenarioFor(seat, () => false, {
    ...rest,
    persona: {
      ...persona,
      shortName: persona.shortName || NOTHING,
      age: persona.age ?? 0,
      occupation: filled(persona.occupation),
    },
    referral: filled(rest.referral),
    privateBrief: filled(rest.privateBrief),
    reveals: rest.reveals.map((reveal) => ({
      ...reveal,
      fact: filled(reveal.fact),
      line: filled(reveal.line),
      unlockedBy: filled(reveal.unlockedBy),
    })),
    trap: { code: rest.trap.code, how: filled(rest.trap.how) },
  })
}

function filled({ fr, en }: Localized): Localized {
  return fr || en ? { fr, en } : { fr: NOTHING, en: NOTHING }
}
