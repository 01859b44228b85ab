import type { Locale } from '@/domain/localized'
import type { Phase } from '@/domain/observation/grid'
import { codeHotkeys, phaseHotkeys } from '@/domain/observation/grid-rules'
import type { EthogramCode } from './ethogram'
import { placeOf } from './keys'
import type { Notice } from './notice'
import type { Behaviour } from './project'

type Asked = {
  readonly phases: readonly Phase[]
  readonly codes: readonly EthogramCode[]
  /** The behaviour that each phase and then each code comes from; null for one of the standard grid. */
  readonly asked: readonly (Behaviour | null)[]
  readonly locale: Locale
  /** Places that are taken already. */
  readonly taken?: readonly string[]
}

/**
 * Gives every phase and code a place on the keyboard: where the ethogram's key is written, if no one has it, else the next free one. A code
 * for which none is left has none.
 */
export function giveKeys({ phases, codes, asked, locale, taken = [] }: Asked) {
  const used = new Set(taken)
  const placesFor = (index: number) => (index < phases.length ? phaseHotkeys : codeHotkeys)
  const notices: Notice[] = []
  const take = (place: string) => {
    used.add(place)
    return place
  }
  const wishes = asked.map((behaviour, index) => {
    const standard = behaviour === null ? (phases[index]?.hotkey ?? null) : null
    const wish = standard ?? (behaviour ? placeOf(lastCharacter(behaviour.key), locale) : null)
    return wish !== null && placesFor(index).includes(wish) && !used.has(wish) ? take(wish) : null
  })
  const given = wishes.map((wish, index) => {
    if (wish !== null) return wish
    const behaviour = asked[index] ?? null
    const place = placesFor(index).find((each) => !used.has(each)) ?? null
    if (behaviour) notices.push(noticeOf(behaviour, place))
    return place === null ? null : take(place)
  })
  const said = notices.filter((notice) => notice.code !== 'keyChanged' || notice.about.key !== '')
  return {
    phases: phases.map((phase, index) => ({ ...phase, hotkey: given[index] ?? phase.hotkey })),
    codes: codes.map((code, index) => ({ ...code, hotkey: given[phases.length + index] ?? null })),
    notices: said,
  }
}

function noticeOf({ code, key }: Behaviour, place: string | null): Notice {
  if (place === null) return { code: 'noKeyFree', about: { name: code } }
  return { code: 'keyChanged', about: { name: code, key, place } }
}

/** `Shift+A` and `Ctrl+A` are keys of BORIS too; ours are single places. */
function lastCharacter(key: string): string {
  const character = key.split('+').at(-1) ?? ''
  return character.length === 1 ? character : ''
}
