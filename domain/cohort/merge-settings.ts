import type { CohortSettings } from './cohort-settings'

/** Parts of the settings that one person changes as a whole. */
export const settingsParts = [
  'name',
  'timeZone',
  'grid',
  'plan',
  'shownLive',
  'speakingOrder',
  'turnMinutes',
  'viewsOpen',
  'supervision',
  'asksConsent',
  'cueTexts',
  'cueIcons',
  'recording',
  'retention',
] as const
export type SettingsPart = (typeof settingsParts)[number]

type Parts = {
  name: CohortSettings['name']
  timeZone: CohortSettings['timeZone']
  grid: CohortSettings['grid']
  plan: CohortSettings['plan']
  shownLive: CohortSettings['settings']['shownLive']
  speakingOrder: CohortSettings['settings']['speakingOrder']
  turnMinutes: CohortSettings['settings']['turnMinutes']
  viewsOpen: CohortSettings['settings']['viewsOpen']
  supervision: CohortSettings['settings']['supervision']
  asksConsent: CohortSettings['settings']['asksConsent']
  cueTexts: CohortSettings['settings']['readyCues']['texts']
  cueIcons: CohortSettings['settings']['readyCues']['icons']
  recording: CohortSettings['recording']
  retention: CohortSettings['retention']
}

export type Merge = {
  /** Mine where I changed something, theirs elsewhere. */
  readonly merged: CohortSettings
  /** Parts that only they changed. */
  readonly taken: readonly SettingsPart[]
  /** Parts that we both changed, to different ends. */
  readonly contested: readonly SettingsPart[]
}

/**
 * Brings together two edits of the same settings, part by part: nothing of either is lost without being named. Of one's plan and
 * the other's grid the phases may not fit: `followGrid` makes them.
 */
export function mergeSettings(base: CohortSettings, mine: CohortSettings, theirs: CohortSettings): Merge {
  const [was, my, their] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  const changed = (parts: Parts, part: SettingsPart) => !isSame(parts[part], was[part])
  const taken = settingsParts.filter((part) => !changed(my, part) && changed(their, part))
  const contested = settingsParts.filter(
    (part) => changed(my, part) && changed(their, part) && !isSame(my[part], their[part]),
  )
  return { merged: takeParts(mine, theirs, taken), taken, contested }
}

/** `mine` with these parts as they are in `theirs`. */
export function takeParts(
  mine: CohortSettings,
  theirs: CohortSettings,
  parts: readonly SettingsPart[],
): CohortSettings {
  const from = partsOf(theirs)
  const merged: Parts = { ...partsOf(mine), ...Object.fromEntries(parts.map((part) => [part, from[part]])) }
  const {
    name,
    timeZone,
    grid,
    plan,
    cueTexts: texts,
    cueIcons: icons,
    recording,
    retention,
    ...live
  } = merged
  const settings = { ...live, readyCues: { texts, icons } }
  return { name, timeZone, grid, plan, settings, recording, retention }
}

function partsOf({ name, timeZone, grid, plan, settings, recording, retention }: CohortSettings): Parts {
  const { readyCues, ...live } = settings
  return {
    name,
    timeZone,
    grid,
    plan,
    recording,
    retention,
    ...live,
    cueTexts: readyCues.texts,
    cueIcons: readyCues.icons,
  }
}

/** Order counts in lists; the order of a record's keys does not. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
