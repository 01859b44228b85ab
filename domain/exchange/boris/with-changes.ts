import type { Locale, Localized } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'
import { familyFrom, scaleOf } from './categories'
import type { EthogramCode } from './ethogram'
import { codeFrom, type Translated } from './ethogram-grid'
import { giveKeys } from './give-keys'
import { placeOf } from './keys'
import { gridKeyFor } from './name-keys'
import type { Notice } from './notice'
import { type Behaviour, eventTypes } from './project'
import { splitDescription } from './words'
import { categoryOf, framePrefix } from './write-boris'

/**
 * The grid that a project was written from, with what was changed in BORIS since: another description or key, behaviours that were added or
 * taken out. Nothing changed gives the very same grid. `written`: the behaviours as this release writes them.
 */
export function withChanges(
  grid: ObservationGrid,
  written: readonly Behaviour[],
  now: readonly Behaviour[],
  locale: Locale,
): Translated {
  const notices: Notice[] = []
  const before = new Map(written.map((each) => [each.code, each]))
  const after = new Map(now.map((each) => [each.code, each]))
  const note = (code: Notice['code'], name: string) => notices.push({ code, about: { name } })
  /** What stands of it in the project now; null where it was taken out. */
  const changed = (code: string): { behaviour: Behaviour; isSame: boolean } | null => {
    const behaviour = after.get(code)
    if (!behaviour) {
      note('removedSince', code)
      return null
    }
    const isSame = sameBehaviour(behaviour, before.get(code))
    if (!isSame) note('changedSince', code)
    return { behaviour, isSame }
  }
  const hotkeyOf = (behaviour: Behaviour, hotkey: string) => placeOf(behaviour.key, locale) ?? hotkey
  const said = (text: Localized, words: string) => ({ ...text, [locale]: words })

  const phases = grid.phases.flatMap((phase) => {
    const found = changed(phase.key)
    if (!found) return []
    if (found.isSame) return [phase]
    const { label, text } = splitDescription(found.behaviour)
    const hotkey = hotkeyOf(found.behaviour, phase.hotkey)
    return [{ ...phase, hotkey, label: said(phase.label, label), opensWhen: said(phase.opensWhen, text) }]
  })
  const keptCodes = grid.codes.flatMap((code): EthogramCode[] => {
    const found = changed(code.key)
    if (!found) return []
    if (found.isSame) return [code]
    const { label, text } = splitDescription(found.behaviour)
    const hotkey = code.hotkey ? hotkeyOf(found.behaviour, code.hotkey) : code.hotkey
    return [{ ...code, hotkey, label: said(code.label, label), definition: said(code.definition, text) }]
  })
  const frame = grid.frame.flatMap((item) => {
    const found = changed(`${framePrefix}${item.key}`)
    if (!found) return []
    if (found.isSame) return [item]
    const { label, text } = splitDescription(found.behaviour)
    return [{ ...item, label: said(item.label, label), missingLabel: said(item.missingLabel, text) }]
  })

  const added = now.filter(({ code }) => !before.has(code))
  const families = [...grid.families]
  const lanes = [...grid.lanes]
  const keys = new Set([...grid.phases, ...grid.codes].map(({ key }) => key))
  const newCodes = added.map((behaviour) => {
    note('addedSince', behaviour.code)
    if (behaviour.type.startsWith(eventTypes.state)) note('stateBecameMark', behaviour.code)
    const valence = scaleOf(behaviour)
    const category = behaviour.category.trim() || 'BORIS'
    let family = families.find(
      (each) =>
        each.valence === valence &&
        [each.label[locale], categoryOf(grid, each.key, locale)].includes(category),
    )
    if (!family) {
      const key = gridKeyFor(category, new Set([...families.map((each) => each.key), 'phases', 'frame']))
      family = familyFrom({ key, label: category, valence, colour: 'slate' })
      families.push(family)
      lanes.push({ key, label: family.label, namesMarks: false })
    }
    const key = gridKeyFor(behaviour.code, keys)
    keys.add(key)
    const code = codeFrom(behaviour, key, { family: family.key, valence, shape: family.shape })
    return { ...code, group: family.groups[0]?.key ?? null }
  })
  if (phases.length === 0) notices.push({ code: 'lastPhaseKept', about: { count: grid.phases.length } })
  const phasesLeft = phases.length > 0 ? phases : grid.phases
  const taken = [...phasesLeft, ...keptCodes].flatMap(({ hotkey }) => hotkey ?? [])
  const keyed = giveKeys({ phases: [], codes: newCodes, asked: added, locale, taken })
  return {
    grid: { ...grid, phases: [...phasesLeft], codes: [...keptCodes, ...keyed.codes], families, lanes, frame },
    notices: [...notices, ...keyed.notices],
  }
}

function sameBehaviour(one: Behaviour, other: Behaviour | undefined): boolean {
  const plain = (each: Behaviour) => [
    ...[each.type, each.key, each.description, each.color, each.category, each['coding map']],
    each.excluded.split(',').sort().join(','),
    Object.values(each.modifiers).map(({ name, type, values }) => [name, type, values]),
  ]
  return other !== undefined && JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}
