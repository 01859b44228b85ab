import type { RouterOutputs } from '@/app/_trpc/types'
import { seatRefusal } from '@/domain/access/brief-knowledge'
import { localize } from '@/domain/localized'
import { beginWords, plainWords } from '@/domain/person/matches-name'
import { difficulties } from '@/domain/scenario/grading'

export type Library = RouterOutputs['scenario']['library']
export type Situation = Library['scenarios'][number]

/** `never`: no interview of the cohort took place on it; `read`: a person knows its brief who has not played it here. */
export const uses = ['never', 'played', 'read'] as const
export const orders = ['leastPlayed', 'name', 'difficulty'] as const

/** What is asked of the library, each part as text; an empty part asks for nothing. */
export type Asked = {
  readonly words: string
  readonly owner: string
  readonly difficulty: string
  readonly trains: string
  readonly level: string
  readonly use: string
  /** A person who is to advise: situations on which they still may. */
  readonly person: string
  readonly order: string
}

export const nothingAsked: Asked = {
  words: '',
  owner: '',
  difficulty: '',
  trains: '',
  level: '',
  use: '',
  person: '',
  order: 'leastPlayed',
}

/** Whether anything narrows the list. */
export function isNarrowed(asked: Asked): boolean {
  const { order: _, ...parts } = asked
  return Object.values(parts).some((part) => part.trim() !== '')
}

/** Members who know the brief and did not play it in this cohort, by their ids. */
export function readersOf({ knowledge, playerIds }: Pick<Situation, 'knowledge' | 'playerIds'>): string[] {
  return Object.keys(knowledge).filter((id) => knowledge[id] === 'knows' && !playerIds.includes(id))
}

/** Whether this person may still be given the advisor's seat. */
export function mayStillAdvise({ knowledge }: Pick<Situation, 'knowledge'>, personId: string): boolean {
  return seatRefusal('advisor', knowledge[personId] ?? null) === null
}

/** What is found, in order. `wordsAround`: the words of the screen about a situation, such as those of its difficulty. */
export function findSituations(
  situations: readonly Situation[],
  asked: Asked,
  locale: string,
  wordsAround: (situation: Situation) => string,
): Situation[] {
  const words = plainWords(asked.words)
  return situations
    .filter(
      (each) =>
        isOfUse(each, asked.use) &&
        (asked.owner === '' || each.owner === asked.owner) &&
        (asked.difficulty === '' || each.difficulty === asked.difficulty) &&
        (asked.level === '' || String(each.level) === asked.level) &&
        (asked.trains === '' || each.secrets?.trains?.key === asked.trains) &&
        (asked.person === '' || mayStillAdvise(each, asked.person)) &&
        beginWords(`${readableText(each, locale)} ${wordsAround(each)}`.replace(/[«»“”(]/gu, ' '), words),
    )
    .sort(inOrder(asked.order))
}

function isOfUse(situation: Situation, use: string): boolean {
  if (use === 'never') return situation.plays === 0
  if (use === 'played') return situation.plays > 0
  return use !== 'read' || readersOf(situation).length > 0
}

/** Every word of a situation that its reader may read. */
function readableText({ shortName, occupation, referral, secrets }: Situation, locale: string): string {
  const hidden = secrets
    ? [
        secrets.privateBrief,
        secrets.trap,
        ...(secrets.trains ? [secrets.trains.label] : []),
        ...secrets.reveals.flatMap(({ fact, line, unlockedBy }) => [fact, line, unlockedBy]),
      ]
    : []
  return [shortName, ...[occupation, referral, ...hidden].map((text) => localize(text, locale))].join(' ')
}

function inOrder(order: string) {
  const byName = (one: Situation, other: Situation) => one.shortName.localeCompare(other.shortName)
  return (one: Situation, other: Situation) => {
    if (order === 'leastPlayed') return one.plays - other.plays || byName(one, other)
    if (order === 'difficulty')
      return (
        difficulties.indexOf(one.difficulty) - difficulties.indexOf(other.difficulty) || byName(one, other)
      )
    return byName(one, other)
  }
}
