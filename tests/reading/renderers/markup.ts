/** An element of markup that React wrote; children are elements and texts, in order. */
export type Element = {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
}
const token = /<!--.*?-->|<\/(\w+)>|<([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gsu

/** Reads markup back as a tree. Well-formed is what `renderToStaticMarkup` writes; nothing else need be understood. */
export function readMarkup(markup: string): Element {
  type Open = { tag: string; attributes: Map<string, string>; children: (Element | string)[] }
  const root: Open = { tag: 'root', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  for (const [, closing, opening, attributes = '', text] of markup.matchAll(token)) {
    const within = open.at(-1) ?? root
    if (text !== undefined) within.children.push(decoded(text))
    else if (closing !== undefined) open.pop()
    else if (opening !== undefined) {
      const element: Open = { tag: opening, attributes: attributesOf(attributes), children: [] }
      within.children.push(element)
      if (!voidTags.has(opening)) open.push(element)
    }
  }
  return root
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/gu)].map(([, name = '', value = '']) => [
      name,
      decoded(value),
    ]),
  )
}

function decoded(text: string): string {
  return text.replace(/&([#\w]+);/gu, (whole, name: string) => entities[name] ?? whole)
}

/** Every element inside that fits, from the first to the last; one that fits is looked into, too. */
export function all(within: Element, fits: (element: Element) => boolean): readonly Element[] {
  return within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(fits(child) ? [child] : []), ...all(child, fits)],
  )
}

/** The first element inside that fits. */
export function find(within: Element, fits: (element: Element) => boolean): Element {
  const [found] = all(within, fits)
  if (!found) throw new Error('nothing fits')
  return found
}

export function tagged(tag: string): (element: Element) => boolean {
  return (element) => element.tag === tag
}

/** Whether one of its classes comes from this name in a CSS module. */
export function classed(name: string): (element: Element) => boolean {
  return ({ attributes }) =>
    (attributes.get('class') ?? '').split(' ').some((each) => each.includes(`_${name}_`))
}

const inline = new Set(['b', 'i', 'em', 'strong', 'tspan', 'small'])

/** What is read in it, with one space where one element ends and another begins. */
export function textOf(element: Element): string {
  return spaced(rawText(element))
}

const unread = new Set(['style', 'caption', 'title'])

function rawText({ tag, children }: Element): string {
  if (unread.has(tag)) return ' '
  const text = children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
  return inline.has(tag) ? text : ` ${text} `
}

/** Spaces of every width, and several, as one. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
