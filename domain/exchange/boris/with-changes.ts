import { type Locale, type Localized, languageSaid, localize } from '@/domain/localized'
import type { Family, FrameItem, MarkLane, ObservationGrid, Phase } from '@/domain/observation/grid'
import { codeHotkeys, phaseHotkeys, reservedFamilyKeys } from '@/domain/observation/grid-rules'
import { familyFrom, scaleOf } from './categories'
import type { EthogramCode } from './ethogram'
import { codeFrom, type Translated } from './ethogram-grid'
import { giveKeys } from './give-keys'
import { placeOf } from './keys'
import { gridKeyFor } from './name-keys'
import type { Notice, NoticeCode } from './notice'
import { type Behaviour, eventTypes } from './project'
import { splitDescription } from './words'
import { categoryOf, framePrefix } from './write-boris'

/**
 * The grid a project was written from, with the changes made in BORIS: descriptions, keys, added and removed
 * behaviours. Without changes, the identical grid. `written`: the behaviours as this release writes them.
 */
export function withChanges(
  grid: ObservationGrid,
  written: readonly Behaviour[],
  now: readonly Behaviour[],
  locale: Locale,
): Translated {
  const changes = changesOf(written, now)
  const inWords = (text: Localized, words: string) => {
    const language = languageSaid(text, locale)
    return { ...text, [language]: words.replace(` [${language}]`, '') }
  }
  const hotkeyOf = <T extends string | null>(behaviour: Behaviour, hotkey: T, places: readonly string[]) => {
    const place = placeOf(behaviour.key, locale)
    return place !== null && places.includes(place) ? place : hotkey
  }

  const phases = changes.apply(
    grid.phases,
    ({ key }) => key,
    (phase, behaviour): Phase => {
      const { label, text } = splitDescription(behaviour)
      const hotkey = hotkeyOf(behaviour, phase.hotkey, phaseHotkeys)
      return {
        ...phase,
        hotkey,
        label: inWords(phase.label, label),
        opensWhen: inWords(phase.opensWhen, text),
      }
    },
  )
  const codes = changes.apply<EthogramCode>(
    grid.codes,
    ({ key }) => key,
    (code, behaviour) => {
      const { label, text } = splitDescription(behaviour)
      const hotkey = hotkeyOf(behaviour, code.hotkey, codeHotkeys)
      return {
        ...code,
        hotkey,
        label: inWords(code.label, label),
        definition: inWords(code.definition, text),
      }
    },
  )
  const frame = changes.apply(
    grid.frame,
    ({ key }) => `${framePrefix}${key}`,
    (item, behaviour): FrameItem => {
      const { label, text } = splitDescription(behaviour)
      return { ...item, label: inWords(item.label, label), missingLabel: inWords(item.missingLabel, text) }
    },
  )
  const lost = phases.length === 0
  const left = { ...grid, phases: lost ? grid.phases : phases, codes, frame }
  const added = withAdded(
    left,
    grid,
    now.filter(({ code }) => !changes.isKnown(code)),
    locale,
  )
  return {
    grid: added.grid,
    notices: [
      ...changes.notices,
      ...(lost ? [{ code: 'lastPhaseKept' as const, about: { count: grid.phases.length } }] : []),
      ...added.notices,
    ],
  }
}

/** What became of each behaviour that was written, told as it is asked for. */
function changesOf(written: readonly Behaviour[], now: readonly Behaviour[]) {
  const before = new Map(written.map((each) => [each.code, each]))
  const after = new Map(now.map((each) => [each.code, each]))
  const notices: Notice[] = []
  const note = (code: NoticeCode, name: string) => notices.push({ code, about: { name } })
  return {
    notices,
    isKnown: (code: string) => before.has(code),
    /** Leaves out what was taken out, and changes what was changed; the rest is the very same. */
    apply<T>(items: readonly T[], codeOf: (item: T) => string, change: (item: T, by: Behaviour) => T): T[] {
      return items.flatMap((item) => {
        const code = codeOf(item)
        const behaviour = after.get(code)
        if (!behaviour) {
          note('removedSince', code)
          return []
        }
        if (isSame(behaviour, before.get(code))) return [item]
        note('changedSince', code)
        return [change(item, behaviour)]
      })
    },
  }
}

type Left = Translated['grid']

/** The grid with codes for behaviours that BORIS has and it had not, in the families that its categories name. */
function withAdded(
  left: Left,
  grid: ObservationGrid,
  added: readonly Behaviour[],
  locale: Locale,
): Translated {
  const families: Family[] = [...left.families]
  const lanes: MarkLane[] = [...left.lanes]
  const keys = new Set([...grid.phases, ...grid.codes].map(({ key }) => key))
  const familyFor = (behaviour: Behaviour): Family => {
    const valence = scaleOf(behaviour)
    const label = behaviour.category.trim() || 'BORIS'
    const known = families.find(
      (each) =>
        each.valence === valence &&
        [localize(each.label, locale), categoryOf(grid, each.key, locale)].includes(label),
    )
    if (known) return known
    const key = gridKeyFor(label, new Set([...families.map((each) => each.key), ...reservedFamilyKeys]))
    const lane = gridKeyFor(label, new Set(lanes.map((each) => each.key)))
    const family = { ...familyFrom({ key, label, valence, colour: 'slate' }), lane }
    families.push(family)
    lanes.push({ key: lane, label: family.label, namesMarks: false })
    return family
  }
  const codes = added.map((behaviour) => {
    const family = familyFor(behaviour)
    const key = gridKeyFor(behaviour.code, keys)
    keys.add(key)
    const code = codeFrom(behaviour, key, { ...family, family: family.key })
    return { ...code, group: family.groups[0]?.key ?? null }
  })
  const taken = [...left.phases, ...left.codes].flatMap(({ hotkey }) => hotkey ?? [])
  const keyed = giveKeys({ phases: [], codes, asked: added, locale, taken })
  const told = added.flatMap(({ code: name, type }): Notice[] => [
    { code: 'addedSince', about: { name } },
    ...(type.startsWith(eventTypes.state) ? [{ code: 'stateBecameMark' as const, about: { name } }] : []),
  ])
  return {
    grid: { ...left, codes: [...left.codes, ...keyed.codes], families, lanes },
    notices: [...told, ...keyed.notices],
  }
}

function isSame(one: Behaviour, other: Behaviour | undefined): boolean {
  const plain = (each: Behaviour) => [
    each.type,
    each.key,
    each.description,
    each.color,
    each.category,
    each['coding map'],
    each.excluded.split(',').sort().join(','),
    Object.values(each.modifiers).map(({ name, type, values }) => [name, type, values]),
  ]
  return other !== undefined && JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}
