/** A name whose given name is in initials: « Pierre-Emmanuel De La Rochefoucauld » is « P.-E. De La Rochefoucauld ». */
export function shortName(name: string): string {
  const [given = '', ...family] = name.trim().split(/\s+/u)
  if (family.every((word) => word.startsWith('('))) return name
  const initials = given.split('-').map((part) => `${[...part][0] ?? ''}.`)
  return [initials.join('-'), ...family].join(' ')
}
