import { cutText } from '@/domain/exchange/cut-text'
import type { Locale } from '@/domain/localized'
import type { Phase } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { familiesOf, type Grouped } from './categories'
import type { EthogramCode, EthogramGrid } from './ethogram'
import { giveKeys } from './give-keys'
import { gridKeyFor, itemKeyFor } from './name-keys'
import type { Notice } from './notice'
import { phaseStates } from './phase-states'
import { type Behaviour, eventTypes, type Project } from './project'
import { inBoth, splitDescription } from './words'

export type Translated = { readonly grid: EthogramGrid; readonly notices: readonly Notice[] }

/** An ethogram that was not written here as a grid: every text stands in both languages, and a person completes it. */
export function translate(project: Project, all: readonly Behaviour[], locale: Locale): Translated {
  const { behaviours, notices: twice } = eachOnce(all)
  const { states, notices: ofStates } = phaseStates(behaviours)
  const marked = behaviours.filter((each) => !states.includes(each))
  const taken = new Set<string>()
  const keyFor = ({ code }: Behaviour) => {
    const key = gridKeyFor(code, taken)
    taken.add(key)
    return key
  }
  const phases =
    states.length > 0
      ? states.map((state, index) => phaseFrom(state, keyFor(state), index, states.length))
      : standardPhases(taken)
  const { families, lanes, groupedBy, notices: ofFamilies } = familiesOf(project, marked)
  const codes = marked.map((behaviour) => codeFrom(behaviour, keyFor(behaviour), groupedBy(behaviour)))
  const keyed = giveKeys({
    phases,
    codes,
    locale,
    asked: [...(states.length > 0 ? states : phases.map(() => null)), ...marked],
  })
  const title = project.project_name.trim() || 'BORIS'
  const grid: EthogramGrid = {
    key: itemKeyFor(title, new Set()),
    version: 1,
    title: inBoth(cutText(title, 120)),
    phases: keyed.phases,
    lanes,
    families,
    codes: keyed.codes,
    frame: [],
  }
  const notices: Notice[] = [
    ...twice,
    ...ofStates,
    ...(states.length === 0 ? [{ code: 'noPhases' as const, about: { count: phases.length } }] : []),
    ...ofFamilies,
    ...marked.flatMap(leftOf),
    ...keyed.notices,
    { code: 'oneLanguage', about: {} },
    codes.length > 0
      ? { code: 'indicatorsMissing', about: { count: codes.length } }
      : { code: 'noMarks', about: {} },
  ]
  return { grid, notices }
}

/** The phases of the standard grid, for an ethogram that has none. */
function standardPhases(taken: Set<string>): Phase[] {
  for (const { key } of cepEntretienV1.phases) taken.add(key)
  return [...cepEntretienV1.phases]
}

/** Its position decides its kind. The standard opening serves as the expectation until an author writes another. */
function phaseFrom(state: Behaviour, key: string, index: number, count: number): Phase {
  const [first, second] = cepEntretienV1.phases
  const last = cepEntretienV1.phases.at(-1)
  const model = index === 0 ? first : index === count - 1 ? last : second
  if (!model) throw new Error('the standard grid has no phases')
  const { label, text } = splitDescription(state)
  const words = inBoth(text)
  return { ...model, key, label: inBoth(label), opensWhen: words, expected: [words], redFlags: [words] }
}

/** A code from a behaviour; its definition serves as its indicator until an author writes one. */
export function codeFrom(
  behaviour: Behaviour,
  key: string,
  { family, valence, shape }: Grouped,
): EthogramCode {
  const { label, text } = splitDescription(behaviour)
  const words = inBoth(text)
  return {
    key,
    family,
    valence,
    shape,
    group: null,
    countsAs: [],
    hotkey: null,
    label: inBoth(label),
    shortLabel: inBoth(shortened(label)),
    definition: words,
    hint: words,
    positiveIndicators: [words],
    negativeIndicators: [],
  }
}

function shortened(label: string): string {
  return label.length > 24 ? `${cutText(label, 23).trim()}…` : label
}

/** What of a behaviour has no place in a code. */
function leftOf({ code, type, excluded, ...rest }: Behaviour): Notice[] {
  const name = { name: code }
  return [
    ...(type.startsWith(eventTypes.state) ? [{ code: 'stateBecameMark' as const, about: name }] : []),
    ...(excluded.trim() === '' ? [] : [{ code: 'exclusionLeft' as const, about: { ...name, excluded } }]),
    ...(rest['coding map'] === '' ? [] : [{ code: 'codingMapLeft' as const, about: name }]),
  ]
}

/** BORIS warns of two behaviours of one code, and keeps both; a grid cannot. */
function eachOnce(behaviours: readonly Behaviour[]) {
  const codes = behaviours.map(({ code }) => code)
  const isFirst = (_: unknown, index: number) => codes.indexOf(codes[index] ?? '') === index
  const again = codes.filter((code, index) => codes.indexOf(code) !== index)
  const notices = again.map((name): Notice => ({ code: 'twiceCalled', about: { name } }))
  return { behaviours: behaviours.filter(isFirst), notices }
}
