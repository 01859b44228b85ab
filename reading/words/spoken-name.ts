/**
 * What a control is called that shows a short name: the long name where it holds the short one, otherwise both. A person who speaks to the
 * computer says what is seen on the control (WCAG 2.5.3).
 */
export function spokenName(short: string, long: string): string {
  const words = wordsOf(long)
  return ` ${words} `.includes(` ${wordsOf(short)} `) ? long : `${short}, ${long}`
}

function wordsOf(name: string): string {
  return (name.toLocaleLowerCase('fr').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
