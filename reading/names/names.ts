import type { Localized } from '@/domain/localized'
import { codeOf, genderOf, type ObservationGrid, type Valence } from '@/domain/observation/grid'
import type { Room } from '@/reading/room'
import type { Language } from '@/reading/words/language'

/** What the grid and the scenario of a live session call things, in the reader's language. */
export type Names = ReturnType<typeof namesOf>

/** A mark as it is named: by its code and, where it has one, its direction. */
type Marked = { readonly codeKey: string; readonly valence: Valence | null }

type Content = { readonly grid: ObservationGrid; readonly scenario: Room['scenario'] }

/** What the grid or the scenario does not know is called by its key. */
export function namesOf(content: Content, language: Language) {
  return namesBy(content, language, language.inLanguage)
}

/** The same for plain sentences: a name that is not in the reader's language is followed by its own, « Empathy [en] ». */
export function markedNamesOf(content: Content, language: Language): Names {
  return namesBy(content, language, language.inMarkedLanguage)
}

function namesBy({ grid, scenario }: Content, { t, inline }: Language, say: (text: Localized) => string) {
  const named = (text: Localized | undefined, key: string) => (text ? say(text) : key)
  const phaseOf = (key: string) => grid.phases.find((each) => each.key === key)
  const itemOf = (key: string) => grid.frame.find((each) => each.key === key)
  const revealOf = (id: string) => scenario.reveals?.find((each) => each.id === id)
  const code = (key: string) => named(codeOf(grid, key)?.label, key)
  /** The direction of a mark, in agreement with the name of its code; empty where it has none. */
  const valence = ({ codeKey, valence: direction }: Marked) => {
    if (direction === null) return ''
    const of = codeOf(grid, codeKey)
    return t(`timeline.valence.${direction}`, { gender: of ? genderOf(of) : 'masculine' })
  }
  const directed = (name: string, mark: Marked) =>
    mark.valence ? t('timeline.markWithValence', { name, valence: valence(mark) }) : name
  return {
    code,
    shortCode: (key: string) => named(codeOf(grid, key)?.shortLabel, key),
    phase: (key: string) => named(phaseOf(key)?.label, key),
    frameItem: (key: string) => named(itemOf(key)?.label, key),
    /** How it is said that an item of the frame is missing. */
    missingFrameItem: (key: string) => named(itemOf(key)?.missingLabel, key),
    /** A fact of the scenario that the beneficiary may give. */
    fact: (revealId: string) => named(revealOf(revealId)?.fact, revealId),
    /** What it takes for a fact to be given; empty for an unknown one. */
    unlockedBy: (revealId: string) => named(revealOf(revealId)?.unlockedBy, ''),
    valence,
    mark: (mark: Marked) => directed(code(mark.codeKey), mark),
    /** A mark inside a sentence. */
    markInline: (mark: Marked) => directed(inline(code(mark.codeKey)), mark),
  }
}
