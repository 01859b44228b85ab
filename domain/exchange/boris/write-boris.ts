import { formats, formatVersion } from '@/domain/exchange/content-file'
import { type Locale, type Localized, languagesOf, localize, localizeMarked } from '@/domain/localized'
import { familyOf, type ObservationGrid, valencesOf } from '@/domain/observation/grid'
import { characterAt } from './keys'
import {
  type Behaviour,
  colourCodes,
  directionWords,
  eventTypes,
  type Modifiers,
  projectVersion,
} from './project'

/** A code of a frame item in an ethogram, which has one list of codes: no key of a grid has a hyphen in it. */
export const framePrefix = 'frame-'

const phasesLabel: Localized = { fr: 'Phases', en: 'Phases' }
const frameLabel: Localized = { fr: 'Cadre', en: 'Frame' }
const directionLabel: Localized = { fr: 'Sens', en: 'Direction' }
const about: Localized = {
  fr: 'Écrit par Triade : une catégorie par famille, le nom entre crochets au début de chaque description. La partie « triade » garde ce que BORIS ne connaît pas.',
  en: 'Written by Triade: one category for each family, the name in brackets at the start of each description. The part called “triade” keeps what BORIS does not know.',
}

/** Said of a grid of which some texts are not written in the reader's language. */
const notInLanguage: Record<Locale, string> = {
  fr: 'Certains textes de cette grille ne sont écrits qu’en anglais, et le disent : [en].',
  en: 'Some texts of this grid are written in French alone, and say so: [fr].',
}

/**
 * A grid as behaviours of a BORIS ethogram: phases become exclusive states, codes and frame items points. A behaviour's
 * code is the grid's key, so that observations do not depend on a language.
 */
export function behavioursFrom(grid: ObservationGrid, locale: Locale): Behaviour[] {
  const said = (text: Localized) => localize(text, locale)
  const described = (label: Localized, text: Localized | null) =>
    text ? `[${said(label)}] ${localizeMarked(text, locale)}` : `[${said(label)}]`
  const plain = { modifiers: {}, excluded: '', 'coding map': '' }
  return [
    ...grid.phases.map(({ key, label, opensWhen, hotkey }) => ({
      ...plain,
      type: eventTypes.state,
      code: key,
      key: characterAt(hotkey, locale),
      color: '',
      description: described(label, opensWhen),
      category: said(phasesLabel),
      excluded: grid.phases
        .filter((other) => other.key !== key)
        .map((other) => other.key)
        .join(','),
    })),
    ...grid.codes.map((code) => {
      const family = familyOf(grid, code.key)
      return {
        ...plain,
        type: eventTypes.point,
        code: code.key,
        description: described(code.label, code.definition),
        key: code.hotkey ? characterAt(code.hotkey, locale) : '',
        color: family ? colourCodes[family.colour] : '',
        category: family ? categoryOf(grid, family.key, locale) : '',
        modifiers: directions(code, locale),
      }
    }),
    ...grid.frame.map(({ key, label, missingLabel, hotkey }) => ({
      ...plain,
      type: eventTypes.point,
      code: `${framePrefix}${key}`,
      key: characterAt(hotkey, locale, true),
      description: described(label, missingLabel),
      color: '',
      category: said(frameLabel),
    })),
  ]
}

/** The category of a family: its label, with its key where another category is called so. */
export function categoryOf(grid: ObservationGrid, familyKey: string, locale: Locale): string {
  const family = grid.families.find(({ key }) => key === familyKey)
  if (!family) return ''
  const label = localize(family.label, locale)
  const isTaken =
    [phasesLabel, frameLabel].some((each) => localize(each, locale) === label) ||
    grid.families.some((each) => each.key !== familyKey && localize(each.label, locale) === label)
  return isTaken ? `${label} (${familyKey})` : label
}

function directions(code: ObservationGrid['codes'][number], locale: Locale): Modifiers {
  const values = valencesOf(code).map((valence) => directionWords[valence][locale])
  if (values.length === 0) return {}
  return {
    '0': {
      name: localize(directionLabel, locale),
      description: '',
      type: 0,
      'ask at stop': false,
      values,
    },
  }
}

/**
 * A grid as a BORIS project without observations. `at`: local time, `2026-11-27T09:05:00`. What BORIS has no field for
 * stands in its own part at the outermost level, which BORIS keeps.
 */
export function writeBoris(grid: ObservationGrid, locale: Locale, at: string): string {
  const languages = languagesOf(grid)
  const behaviours = behavioursFrom(grid, locale)
  const categories = [...new Set(behaviours.map(({ category }) => category))]
  const colourOf = (category: string) =>
    behaviours.find((each) => each.category === category && each.color !== '')?.color ?? ''
  const project = {
    time_format: 'hh:mm:ss',
    project_date: at,
    project_name: localize(grid.title, locale),
    project_description: languages.includes(locale)
      ? localize(about, locale)
      : `${localize(about, locale)} ${notInLanguage[locale]}`,
    project_format_version: projectVersion,
    subjects_conf: {},
    behaviors_conf: numbered(behaviours),
    observations: {},
    behavioral_categories: categories,
    behavioral_categories_config: numbered(categories.map((name) => ({ name, color: colourOf(name) }))),
    independent_variables: {},
    coding_map: {},
    behaviors_coding_map: [],
    converters: {},
    triade: { format: formats.grid, version: formatVersion, languages, locale, items: [grid] },
  }
  return `${JSON.stringify(project, null, 2)}\n`
}

function numbered<T>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item, index) => [String(index), item]))
}
