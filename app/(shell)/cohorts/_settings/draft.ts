import type { TypedMinutes } from '@/app/_kit/fields/typed-plan'
import { type CohortSettings, cohortSettingsSchema, type GridRef } from '@/domain/cohort/cohort-settings'
import { type GridShape, shownIn } from '@/domain/cohort/follow-grid'
import { type AroundInterview, phasesFor } from '@/domain/live-session/core/plan'
import { type Seat, seats } from '@/domain/live-session/core/seat'
import type { CueIcon, Opening, Supervision } from '@/domain/live-session/core/settings'
import { mapKinds, type SettableKind } from '@/domain/retention/retention'
import type { TypedRecording } from './recording/recording-draft'

/** Values of the form as typed, not rounded. Rows that are not chosen keep their place and their words. */
export type Draft = {
  readonly name: string
  readonly timeZone: string
  readonly grid: GridRef
  readonly phases: readonly { readonly key: string; readonly minutes: TypedMinutes }[]
  readonly around: Readonly<Record<AroundInterview, TypedMinutes>>
  readonly shownLive: readonly string[]
  readonly order: readonly { readonly id: Seat; readonly speaks: boolean }[]
  readonly turnMinutes: TypedMinutes
  readonly viewsOpen: Opening
  readonly supervision: Supervision
  readonly asksConsent: boolean
  /** Whether the cohort has words of its own for its ready cues. */
  readonly ownTexts: boolean
  readonly texts: readonly { readonly id: string; readonly text: string }[]
  readonly icons: readonly CueIcon[]
  readonly recording: TypedRecording
  readonly retention: Readonly<Record<SettableKind, TypedMinutes>>
}

/** Initial values of the form. `texts` are offered when the cohort has none of its own. */
export function draftOf(
  { name, timeZone, grid, plan, settings, recording, retention }: CohortSettings,
  texts: readonly string[],
): Draft {
  const { phases, briefing, steppingOut, selfAssessment, debrief } = plan
  const { speakingOrder, readyCues, ...live } = settings
  const silent = seats.filter((seat) => !speakingOrder.includes(seat))
  return {
    name,
    timeZone,
    grid: { key: grid.key, version: grid.version },
    phases,
    around: { briefing, steppingOut, selfAssessment, debrief },
    ...live,
    order: [
      ...speakingOrder.map((id) => ({ id, speaks: true })),
      ...silent.map((id) => ({ id, speaks: false })),
    ],
    ownTexts: readyCues.texts !== null,
    texts: (readyCues.texts ?? texts).map((text, index) => ({ id: `text-${index}`, text })),
    icons: readyCues.icons,
    recording,
    retention,
  }
}

export type FaultKey =
  | 'name'
  | 'minutes'
  | 'phaseMinutes'
  | 'turnMinutes'
  | 'nobodySpeaks'
  | 'textEmpty'
  | 'textTooLong'
  | 'textRepeated'
  | 'length'
  | 'nobodyOffers'
  | 'leftoverDays'
/** Fields at fault by their dotted path in the settings, each with the key of its sentence. */
export type Faults = Readonly<Record<string, FaultKey>>

/** The settings a form comes to, or what is wrong with it; the server checks again by the same rules. */
export function settingsOf(draft: Draft): { settings: CohortSettings } | { faults: Faults } {
  const number = (minutes: TypedMinutes) => (minutes === '' ? Number.NaN : Number(minutes))
  const { shownLive, viewsOpen, supervision, asksConsent, icons } = draft
  const { briefing, steppingOut, selfAssessment, debrief } = draft.around
  const parsed = cohortSettingsSchema.safeParse({
    name: draft.name,
    timeZone: draft.timeZone,
    grid: draft.grid,
    plan: {
      briefing: number(briefing),
      phases: draft.phases.map(({ key, minutes }) => ({ key, minutes: number(minutes) })),
      steppingOut: number(steppingOut),
      selfAssessment: number(selfAssessment),
      debrief: number(debrief),
    },
    settings: {
      shownLive,
      speakingOrder: draft.order.filter(({ speaks }) => speaks).map(({ id }) => id),
      turnMinutes: number(draft.turnMinutes),
      viewsOpen,
      supervision,
      asksConsent,
      readyCues: { texts: draft.ownTexts ? draft.texts.map(({ text }) => text) : null, icons },
    },
    recording: { ...draft.recording, leftoverDays: number(draft.recording.leftoverDays) },
    retention: mapKinds((kind) => number(draft.retention[kind])),
  })
  if (parsed.success) return { settings: parsed.data }
  const faults = parsed.error.issues.map(({ path, code }) => [path.join('.'), faultAt(path.join('.'), code)])
  return { faults: Object.fromEntries(faults.toReversed()) }
}

function faultAt(path: string, code: string): FaultKey {
  if (path === 'name') return 'name'
  if (path.startsWith('plan.phases')) return 'phaseMinutes'
  if (path.startsWith('plan.')) return 'minutes'
  if (path.startsWith('retention.')) return 'length'
  if (path === 'recording.offeredBy') return 'nobodyOffers'
  if (path === 'recording.leftoverDays') return 'leftoverDays'
  if (path === 'settings.speakingOrder') return 'nobodySpeaks'
  if (path === 'settings.readyCues.texts') return 'textRepeated'
  if (path.startsWith('settings.readyCues.texts')) return code === 'too_small' ? 'textEmpty' : 'textTooLong'
  return 'turnMinutes'
}

/** What changes in the form with another grid: the phases of the plan, and what players may see live. */
export function withGrid(
  draft: Pick<Draft, 'phases' | 'shownLive'>,
  grid: GridShape,
): Pick<Draft, 'grid' | 'phases' | 'shownLive'> {
  return {
    grid: { key: grid.key, version: grid.version },
    phases: phasesFor(grid, draft.phases),
    shownLive: shownIn(grid, draft.shownLive),
  }
}

/** The same list with one item in another place; unchanged when there is no such place. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  const others = items.filter((_, index) => index !== from)
  return [...others.slice(0, to), item, ...others.slice(to)]
}
