import { problemsOf } from '@/domain/exchange/issue-problems'
import { type JsonPath, valueAt } from '@/domain/exchange/json/path'
import { type FoundProblem, mostProblems, type Problems, placed } from '@/domain/exchange/problem'
import { readText } from '@/domain/exchange/read-text'
import { unkeepableTexts } from '@/domain/exchange/unkeepable-texts'
import { fieldsOf } from '@/domain/lenient'
import { type Locale, locales } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import type { EthogramGrid } from './ethogram'
import { type Translated, translate } from './ethogram-grid'
import { leftNotices, type Notice } from './notice'
import {
  type Behaviour,
  behavioursOf,
  mostBehaviours,
  mostModifierValues,
  newestMajor,
  type Project,
  projectSchema,
} from './project'
import { withChanges } from './with-changes'
import { boundProblems, withinBounds } from './within-bounds'
import { behavioursFrom } from './write-boris'

/** A grid made of an ethogram, with what its reader should know of it; null where the file cannot be read. */
export type ReadBoris = Problems & {
  readonly grid: EthogramGrid | null
  readonly notices: readonly Notice[]
}

/**
 * Reads a BORIS project as a draft of a grid; one written here gives back its grid, with later changes. In others, two
 * to four exclusive states become phases, points codes, categories families; the rest is listed. Never throws.
 * `locale`: words and keyboard.
 */
export function readBoris(text: string, locale: Locale): ReadBoris {
  const nothing = { grid: null, notices: [] }
  const read = readText(text)
  if ('problems' in read) return { ...nothing, ...read }
  const found = projectProblems(read.value)
  if (found.length > 0) return { ...nothing, ...placed(text, read.offsetOf, found) }
  const project = projectSchema.parse(read.value)
  const behaviours = behavioursOf(project)
  const { grid, notices } = withinBounds(gridOf(project, behaviours, locale))
  const tooMuch = boundProblems(grid)
  if (tooMuch.length > 0) return { ...nothing, ...placed(text, read.offsetOf, tooMuch) }
  return { grid, notices: [...notices, ...leftNotices(read.value)], problems: [], moreProblems: 0 }
}

function gridOf(project: Project, behaviours: readonly Behaviour[], locale: Locale): Translated {
  const own = ownPart(project)
  if (own === 'unreadable') {
    const translated = translate(project, behaviours, locale)
    const notice: Notice = { code: 'ownPartUnreadable', about: {} }
    return { ...translated, notices: [notice, ...translated.notices] }
  }
  if (own === null) return translate(project, behaviours, locale)
  return withChanges(own.grid, behavioursFrom(own.grid, own.locale), behaviours, own.locale)
}

type OwnPart = { readonly grid: ObservationGrid; readonly locale: Locale }

/** What Triade wrote beside the ethogram: null where there is nothing, or something that no longer is a grid. */
function ownPart(project: Project): OwnPart | 'unreadable' | null {
  const part = valueAt(project, ['triade'])
  if (part === undefined) return null
  const grid = observationGridSchema.safeParse(valueAt(part, ['items', 0]))
  const locale = locales.find((each) => each === valueAt(part, ['locale']))
  return grid.success && locale ? { grid: grid.data, locale } : 'unreadable'
}

function projectProblems(value: unknown): FoundProblem[] {
  if (valueAt(value, ['behaviors_conf']) === undefined) return [{ code: 'notBoris', path: [], about: {} }]
  const count = Object.keys(Object(valueAt(value, ['behaviors_conf']))).length
  if (count > mostBehaviours)
    return [{ code: 'tooMany', path: ['behaviors_conf'], about: { most: mostBehaviours } }]
  const busy = busiestModifiers(valueAt(value, ['behaviors_conf']))
  if (busy !== null)
    return [
      {
        code: 'tooMany',
        path: ['behaviors_conf', busy, 'modifiers'],
        about: { most: mostModifierValues },
      },
    ]
  const parsed = projectSchema.safeParse(value)
  const version = valueAt(value, ['project_format_version'])
  const wrong = parsed.success ? [] : problemsOf(parsed.error.issues.slice(0, mostProblems), value)
  const path: JsonPath = ['project_format_version']
  if (typeof version === 'string' && Number.parseInt(version, 10) > newestMajor)
    return [{ code: 'newerVersion', path, about: { found: version, known: newestMajor, name: version } }]
  // Observations stay where they are; whatever else is in the project may become part of a grid.
  const { observations: _, ...rest } = value as Record<string, unknown>
  const unkeepable = unkeepableTexts(rest, mostProblems)
  return [...wrong, ...unkeepable.map((at) => ({ code: 'unkeepable' as const, path: at, about: {} }))]
}

/** The name of a behaviour whose modifiers have more sets or values than any has; null where there is none. */
function busiestModifiers(ethogram: unknown): string | null {
  const isBusy = (behaviour: unknown) => {
    const sets = Object.values(fieldsOf(valueAt(behaviour, ['modifiers'])))
    const values = sets.map((set) => valueAt(set, ['values']))
    return [sets, ...values].some((list) => Array.isArray(list) && list.length > mostModifierValues)
  }
  return Object.entries(fieldsOf(ethogram)).find(([, behaviour]) => isBusy(behaviour))?.[0] ?? null
}
