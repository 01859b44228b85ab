import type { GridFault, GridFaultReason, GridPart } from './grid-fault'

type Keyed = { readonly key: string }
type WithHotkey = Keyed & { readonly hotkey: string | null }

/** As much of a grid as its rules read: an unfinished one has places on the keyboard yet to be given. */
export type RuledGrid = {
  readonly phases: readonly WithHotkey[]
  readonly lanes: readonly Keyed[]
  readonly families: readonly (Keyed & {
    readonly lane: string
    readonly layout: string
    readonly valence: string
    readonly groups: readonly Keyed[]
  })[]
  readonly codes: readonly (WithHotkey & {
    readonly family: string
    readonly valence: string
    readonly group: string | null
    readonly shape: string
    readonly countsAs: readonly string[]
  })[]
  readonly frame: readonly WithHotkey[]
}

/** What stands beside the keys of families, in settings (the current phase) and on the timeline; no family is called so. */
export const reservedFamilyKeys: readonly string[] = ['phases', 'cue', 'reveal', 'recalled', 'stop', 'thread']

/** Each shape is a drawing. A triangle and a square have a second drawing for the contrary direction, the others have not. */
export const directedShapes: readonly string[] = ['triangle', 'square']

/** What the schema lets pass as a place; anything else is its fault alone. */
const isPlace = /^(?:Key[A-Z]|Digit[0-9])$/

/** Where the keys of phases may be. Digit5 to Digit8 send the ready cues; Digit0 pauses and, with Shift, ends. */
export const phaseHotkeys: readonly string[] = ['Digit1', 'Digit2', 'Digit3', 'Digit4']
/**
 * Where the keys of codes may be. KeyL turns a mark into its contrary; cue and note match M and N by `event.key`, since M is
 * KeyM on QWERTY and Semicolon on AZERTY.
 */
export const codeHotkeys: readonly string[] = [...'QWERTYUIOPASDFGHJKZXCVB'].map((letter) => `Key${letter}`)
/** Where the keys of frame items may be, with Shift. KeyM writes AZERTY's question mark; Digit6 to Digit9 send icons. */
export const frameHotkeys: readonly string[] = [...phaseHotkeys, 'Digit5', ...codeHotkeys, 'KeyL', 'KeyN']

/** Counts of which a mark can be one only: a figure would count it twice, or for and against. */
export const exclusiveCounts: readonly (readonly string[])[] = [
  ['question', 'reflection', 'simpleReflection', 'complexReflection'],
  ['miAdherent', 'miNonAdherent'],
]

/**
 * A grid's contradictions, each with its place: a key or hotkey used twice, a place the console keeps, a code unlike
 * its family, a family on no lane. These rules are decided here alone.
 */
export function ruleFaults(grid: RuledGrid): readonly GridFault[] {
  return [...keyFaults(grid), ...hotkeyFaults(grid), ...familyFaults(grid)]
}

type Item = { readonly part: GridPart; readonly index: number; readonly item: WithHotkey }

function itemsOf(part: GridPart, items: readonly (Keyed & { readonly hotkey?: string | null })[]): Item[] {
  return items.map((item, index) => ({ part, index, item: { hotkey: null, ...item } }))
}

function keyFaults({ phases, lanes, families, codes, frame }: RuledGrid): GridFault[] {
  const twice = (name: string, items: readonly Item[]) =>
    repeats(items, ({ item }) => item.key).map((each) =>
      fault(each, 'keyTwice', ['key'], each.item.key, name),
    )
  return [
    ...twice('key used twice', [...itemsOf('phases', phases), ...itemsOf('codes', codes)]),
    ...twice('frame key used twice', itemsOf('frame', frame)),
    ...twice('lane key used twice', itemsOf('lanes', lanes)),
    ...twice('family key used twice', itemsOf('families', families)),
    ...itemsOf('families', families).flatMap((family) =>
      repeats(families[family.index]?.groups ?? [], ({ key }) => key).map(({ key }) =>
        fault(family, 'keyTwice', ['groups'], key, 'group key used twice'),
      ),
    ),
  ]
}

function hotkeyFaults({ phases, codes, frame }: RuledGrid): GridFault[] {
  const marked = [...itemsOf('phases', phases), ...itemsOf('codes', codes)]
  const shifted = [
    ...itemsOf('codes', codes).filter(({ index }) => codes[index]?.valence !== 'none'),
    ...itemsOf('frame', frame),
  ]
  const said = (each: Item, reason: GridFaultReason, words: string) =>
    fault(each, reason, ['hotkey'], each.item.hotkey ?? '', words)
  const outside = (items: readonly Item[], places: readonly string[]) =>
    items
      .filter(({ item: { hotkey } }) => hotkey !== null && isPlace.test(hotkey) && !places.includes(hotkey))
      .map((each) => said(each, 'hotkeyReserved', 'hotkey reserved'))
  return [
    ...repeats(marked, ({ item }) => item.hotkey).map((each) =>
      said(each, 'hotkeyTwice', 'hotkey used twice'),
    ),
    ...repeats(shifted, ({ item }) => item.hotkey).map((each) =>
      said(each, 'shiftedHotkeyTwice', 'shifted hotkey used twice'),
    ),
    ...outside(itemsOf('phases', phases), phaseHotkeys),
    ...outside(itemsOf('codes', codes), codeHotkeys),
    ...outside(itemsOf('frame', frame), frameHotkeys),
  ]
}

function familyFaults({ lanes, families, codes }: RuledGrid): GridFault[] {
  return [
    ...itemsOf('families', families).flatMap((each) => {
      const family = families[each.index]
      if (!family) return []
      const said = (reason: GridFaultReason, field: string, words: string) =>
        fault(each, reason, [field], family.key, words)
      return [
        ...(reservedFamilyKeys.includes(family.key)
          ? [said('familyKeyReserved', 'key', 'family key reserved')]
          : []),
        ...(lanes.some(({ key }) => key === family.lane)
          ? []
          : [said('onNoLane', 'lane', 'family on no lane')]),
        ...((family.layout === 'chips') === (family.valence === 'none')
          ? []
          : [said('layoutUnfit', 'layout', 'layout does not fit the valence')]),
      ]
    }),
    ...itemsOf('codes', codes).flatMap((each) => codeFaults(each, codes[each.index], families)),
  ]
}

function codeFaults(
  each: Item,
  code: RuledGrid['codes'][number] | undefined,
  families: RuledGrid['families'],
): GridFault[] {
  if (!code) return []
  const said = (reason: GridFaultReason, field: string, words: string, value = code.key) =>
    fault(each, reason, [field], value, words)
  const family = families.find(({ key }) => key === code.family)
  if (!family) return [said('unknownFamily', 'family', 'unknown family')]
  const isGrouped =
    family.groups.length === 0 ? code.group === null : family.groups.some(({ key }) => key === code.group)
  return [
    ...(code.valence === family.valence
      ? []
      : [said('valenceUnfit', 'valence', 'valence is not its family’s')]),
    ...(isGrouped ? [] : [said('groupUnfit', 'group', 'group is not of its family')]),
    ...(code.valence === 'none' || directedShapes.includes(code.shape)
      ? []
      : [said('shapeOneDirection', 'shape', 'shape has one direction only')]),
    ...repeats(code.countsAs, (count) => count).map((count) =>
      said('countsTwice', 'countsAs', `counts twice as ${count}`),
    ),
    ...exclusiveCounts
      .map((counts) => counts.filter((count) => code.countsAs.includes(count)))
      .filter((counts) => counts.length > 1)
      .map((counts) => said('countsExclude', 'countsAs', `counts as ${counts.join(' and ')}`)),
  ]
}

function fault(
  { part, index, item }: Item,
  reason: GridFaultReason,
  field: readonly (string | number)[],
  value: string,
  words: string,
): GridFault {
  return {
    reason,
    place: { part, index, key: item.key, field, locale: null },
    value,
    message: `${words}: ${value}`,
  }
}

/** The items whose value an earlier one has already. */
function repeats<T>(items: readonly T[], read: (item: T) => string | null): T[] {
  const values = items.map(read)
  return items.filter((_, index) => values[index] != null && values.indexOf(values[index]) !== index)
}
