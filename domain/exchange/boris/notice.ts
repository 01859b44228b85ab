import { valueAt } from '@/domain/exchange/json/path'

/** What a reader of an ethogram should know of the grid that came of it: what was left out, guessed or changed. */
export const noticeCodes = [
  'noPhases',
  'noMarks',
  'tooManyPhases',
  'otherStates',
  'stateBecameMark',
  'exclusionLeft',
  'modifiersLeft',
  'codingMapLeft',
  'keyChanged',
  'noKeyFree',
  'colourNearest',
  'withoutCategory',
  'twiceCalled',
  'subjectsLeft',
  'observationsLeft',
  'variablesLeft',
  'convertersLeft',
  'codingMapsLeft',
  'oneLanguage',
  'indicatorsMissing',
  'changedSince',
  'addedSince',
  'removedSince',
  'lastPhaseKept',
  'ownPartUnreadable',
  'lanesShared',
  'textsCut',
] as const
export type NoticeCode = (typeof noticeCodes)[number]

export type Notice = {
  readonly code: NoticeCode
  readonly about: Readonly<Record<string, string | number>>
}

const counted: readonly (readonly [part: string, code: NoticeCode])[] = [
  ['subjects_conf', 'subjectsLeft'],
  ['observations', 'observationsLeft'],
  ['independent_variables', 'variablesLeft'],
  ['converters', 'convertersLeft'],
  ['coding_map', 'codingMapsLeft'],
  ['behaviors_coding_map', 'codingMapsLeft'],
]

/** What a project holds that no grid has a place for, counted. */
export function leftNotices(project: unknown): Notice[] {
  return counted.flatMap(([part, code]) => {
    const count = Object.keys(fieldsOf(valueAt(project, [part]))).length
    return count > 0 ? [{ code, about: { count } }] : []
  })
}

function fieldsOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
