import { mostItems } from '@/domain/exchange/content-file'

/** Of what may go out, all but what was left out, as far as one file holds it; `isFull`: whether the file holds no more. */
export function chosenOf<Item extends { readonly key: string }>(
  takeable: readonly Item[],
  left: readonly string[],
): { chosen: readonly Item[]; isFull: boolean } {
  const chosen = takeable.filter(({ key }) => !left.includes(key)).slice(0, mostItems)
  return { chosen, isFull: chosen.length === mostItems && takeable.length > mostItems }
}
