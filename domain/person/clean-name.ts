const betweenWords = /[\p{White_Space}\p{Cc}]+/gu
// What no reader sees: zero width, bidirectional controls, tags, fillers, variation selectors, private use, half characters.
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2800]/gu
const stacked = /(\p{M}{3})\p{M}+/gu
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A name or label as it is kept: on one line, without invisible characters. Empty when nothing in it can be seen. */
export function cleanName(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(betweenWords, ' ')
    .replace(unseen, '')
    .replace(/ {2,}/gu, ' ')
    .replace(stacked, '$1')
    .trim()
    .normalize('NFC')
  return seen.test(line) ? line : ''
}
