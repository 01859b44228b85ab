import { cutText } from '@/domain/exchange/cut-text'
import { valueAt } from '@/domain/exchange/json/path'
import type { Colour, Family, MarkLane, Valence } from '@/domain/observation/grid'
import { reservedFamilyKeys } from '@/domain/observation/grid-rules'
import { gridKeyFor } from './name-keys'
import type { Notice } from './notice'
import { type Behaviour, colourCodes, directionWords, type Project } from './project'
import { inBoth } from './words'

/** What the family of a behaviour says of its code. */
export type Grouped = Pick<Family, 'valence' | 'shape'> & { readonly family: string }

const scales = {
  demonstratedMissed: ['demonstrated', 'missed'],
  upheldBreached: ['upheld', 'breached'],
} as const satisfies Record<string, readonly [Valence, Valence]>
const withoutName = 'BORIS'

/**
 * One family for each category, two if only some behaviours have a direction, each with a lane. Two modifiers that name
 * a direction make a family's scale; other modifiers are reported.
 */
export function familiesOf(project: Project, behaviours: readonly Behaviour[]) {
  const notices: Notice[] = []
  const taken = new Set(reservedFamilyKeys)
  const families: Family[] = []
  const lanes: MarkLane[] = []
  const grouped = new Map<Behaviour, Grouped>()
  for (const behaviour of behaviours) {
    const category = behaviour.category.trim()
    const valence = scaleOf(behaviour)
    if (valence === 'none' && Object.keys(behaviour.modifiers).length > 0)
      notices.push({ code: 'modifiersLeft', about: { name: behaviour.code, modifiers: valuesOf(behaviour) } })
    const label = category || withoutName
    let family = families.find((each) => each.label.fr === label && each.valence === valence)
    if (!family) {
      const key = gridKeyFor(label, taken)
      taken.add(key)
      const { colour, isNearest } = colourOf(project, behaviours, category)
      if (isNearest) notices.push({ code: 'colourNearest', about: { name: label } })
      if (category === '') notices.push({ code: 'withoutCategory', about: { name: label } })
      family = familyFrom({ key, label, valence, colour })
      families.push(family)
      lanes.push({ key, label: inBoth(label), namesMarks: false })
    }
    grouped.set(behaviour, { family: family.key, valence: family.valence, shape: family.shape })
  }
  const groupedBy = (behaviour: Behaviour): Grouped => {
    const found = grouped.get(behaviour)
    if (!found) throw new Error(`no family for ${behaviour.code}`)
    return found
  }
  return { families, lanes, groupedBy, notices }
}

type FamilyHead = Pick<Family, 'key' | 'valence' | 'colour'> & { readonly label: string }

export function familyFrom({ key, label, valence, colour }: FamilyHead): Family {
  const words = inBoth(label)
  const shape = valence === 'none' ? 'dot' : valence === 'upheldBreached' ? 'square' : 'triangle'
  const directions = valence === 'none' ? [null] : scales[valence]
  return {
    key,
    label: words,
    singular: words,
    one: words,
    none: words,
    noted: words,
    shownHint: words,
    shape,
    colour,
    valence,
    lane: key,
    groups: [],
    isRated: valence === 'demonstratedMissed',
    layout: valence === 'none' ? 'chips' : valence === 'upheldBreached' ? 'paired' : 'tallied',
    legend: directions.map((direction) => {
      const said =
        direction === null ? words : { fr: directionWords[direction].fr, en: directionWords[direction].en }
      return { shape, valence: direction, label: said, shortLabel: said }
    }),
  }
}

/** The scale that the only set of modifiers of a behaviour stands for. */
export function scaleOf({ modifiers }: Behaviour): Family['valence'] {
  const [set, ...others] = Object.values(modifiers)
  if (!set || others.length > 0 || set.type !== 0 || set.values.length !== 2) return 'none'
  const said = set.values.map((value) =>
    value
      .replace(/ \(.\)$/, '')
      .trim()
      .toLowerCase(),
  )
  const scale = (['demonstratedMissed', 'upheldBreached'] as const).find((each) =>
    scales[each].every((valence, index) => wordsFor(valence).includes(said[index] ?? '')),
  )
  return scale ?? 'none'
}

function wordsFor(valence: Valence): readonly string[] {
  const { fr, en, also } = directionWords[valence]
  return [fr, en, ...also]
}

function valuesOf({ modifiers }: Behaviour): string {
  const values = Object.values(modifiers).flatMap((set) => (set.values.length > 0 ? set.values : [set.name]))
  return cutText(values.join(', '), 120)
}

/** Our colour nearest to the category's, or to its first coloured behaviour's; slate without any. */
function colourOf(project: Project, behaviours: readonly Behaviour[], category: string) {
  const configured = Object.values(project.behavioral_categories_config ?? {}).find(
    (each) => valueAt(each, ['name']) === category,
  )
  const colours = [
    valueAt(configured, ['color']),
    ...behaviours.filter((each) => each.category.trim() === category).map(({ color }) => color),
  ]
  const code = colours.find(
    (each): each is string => typeof each === 'string' && /^#[0-9a-f]{6}$/i.test(each),
  )
  const named = colours.find((each) => typeof each === 'string' && each !== '')
  if (!code) return { colour: 'slate' as const, isNearest: named !== undefined }
  const [nearest = 'slate'] = (Object.keys(colourCodes) as Colour[]).sort(
    (one, other) => distance(colourCodes[one], code) - distance(colourCodes[other], code),
  )
  return { colour: nearest, isNearest: colourCodes[nearest] !== code.toLowerCase() }
}

function distance(one: string, other: string): number {
  const parts = (code: string) => [1, 3, 5].map((at) => Number.parseInt(code.slice(at, at + 2), 16))
  const there = parts(other)
  return parts(one).reduce((sum, part, index) => sum + (part - (there[index] ?? 0)) ** 2, 0)
}
