import { beforeAll, describe, expect, it } from 'vitest'
import { findingsOf } from '@/domain/live-session/figures/findings'
import { threadsOf } from '@/domain/live-session/words/words'
import { all, classed, type Element, find, spaced, tagged, textOf } from './renderers/markup'
import { readTimeline } from './renderers/read-timeline'
import { given, renderThreeWays, state, timeline } from './renderers/render-three-ways'
import { isSign, signIn } from './renderers/signs'
import { repairText } from './rich-interview'

type ThreeWays = Awaited<ReturnType<typeof renderThreeWays>>
let paper: ThreeWays['paper']
let screen: ThreeWays['screen']
let print: ThreeWays['print']
let pdf: ThreeWays['pdf']
beforeAll(async () => {
  const three = await renderThreeWays()
  paper = three.paper
  screen = three.screen
  print = three.print
  pdf = three.pdf
}, 60_000)

/** A section of the print view. */
function printed(id: string): Element {
  const found = all(print, tagged('section')).find(
    ({ attributes }) => attributes.get('aria-labelledby') === `paper-${id}`,
  )
  if (!found) throw new Error(`nothing is printed under ${id}`)
  return found
}

const texts = (elements: readonly Element[]) => elements.map(textOf)
const rowsOf = (within: Element) =>
  all(within, tagged('tbody')).flatMap((body) =>
    all(body, tagged('tr')).map((row) => all(row, ({ tag }) => tag === 'td' || tag === 'th')),
  )
const signOf = (within: Element) => all(within, isSign).map(signIn)[0]
/** Everything that stands in an element without an element around it, one by one. */
const pieces = (within: Element): readonly string[] =>
  within.children
    .flatMap((child) => (typeof child === 'string' ? [spaced(child)] : pieces(child)))
    .filter((text) => text !== '')
const entriesOf = (id: string) => all(printed(id), classed('entry'))
const unspaced = (text: string) => text.replace(/\s/gu, '')

describe('one rich interview on a screen, in print and as a PDF', () => {
  it('has every kind of finding and every shape', () => {
    const ids = given.room.scenario.reveals?.map(({ id }) => id) ?? []
    const kinds = findingsOf(state, timeline, given.room.grid, ids).map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(7)
    // Those of the grid in both their directions, a cue, a fact, the moment kept, a thread, the focus.
    const shapes = [screen.page, screen.timeline].flatMap((part) => all(part, isSign)).map(signIn)
    expect(new Set(shapes).size).toBe(13)
  })

  it('says on paper what the players recalled of the dial, as behind its tab', () => {
    const sentences = all(screen.recalled, tagged('li')).map((item) =>
      all(item, tagged('span'))
        .filter(({ attributes }) => !attributes.has('class'))
        .map(textOf)
        .join(''),
    )
    expect(sentences.length).toBeGreaterThan(6)
    for (const sentence of sentences) expect(textOf(printed('recall'))).toContain(sentence)
  })

  it('says in the PDF, word by word, what is printed', () => {
    const heads = texts(all(print, tagged('thead'))).map(unspaced)
    // The PDF says a table's head again on each page the table goes on to.
    const withoutHeads = (text: string) => heads.reduce((rest, head) => rest.replaceAll(head, ''), text)
    const foot = unspaced(paper.foot)
    const inPrint = unspaced(textOf(print)).replace(foot, '')
    const inPdf = unspaced(pdf.text)
    for (const head of heads) expect(inPdf).toContain(head)
    expect(withoutHeads(inPdf)).toBe(withoutHeads(inPrint))
  })

  it('draws in the PDF, one by one, the shapes that are printed', () => {
    const isPlaced = ({ tag, attributes }: Element) => tag === 'g' && attributes.has('transform')
    const inPrint = all(print, (element) => isSign(element) || isPlaced(element)).map(signIn)
    expect(inPrint.length).toBeGreaterThan(100)
    expect(pdf.signs.map(({ sign }) => sign)).toEqual(inPrint)
  })

  it('lists the same marks, cues and facts, at the same times, with the same shapes and words', () => {
    const recalledSign = 'ground/text 3.6,1.6,10.4,11.8'
    const onScreen = all(screen.marks, ({ attributes }) => attributes.has('data-item'))
      .filter(classed('line'))
      .filter((line) => all(line, isSign).length > 0)
      .map((line) => ({ sign: signOf(line), said: pieces(line) }))
      .filter(({ sign }) => sign !== recalledSign)
    const onPaper = rowsOf(printed('marks')).map((row) => {
      const sign = row.map(signOf).find((each) => each !== undefined)
      const said = row.flatMap(pieces)
      // Under a cue or a fact, paper says besides whose it is.
      const hasMore = sign?.startsWith('accent') || sign?.includes('dial')
      return { sign, said: hasMore ? said.slice(0, -1) : said }
    })
    expect(onPaper.length).toBeGreaterThan(60)
    expect(onScreen).toEqual(onPaper)
  })

  it('names the same findings, in the same order and sentences', () => {
    const onScreen = all(screen.page, classed('finding')).map((finding) => [
      textOf(find(finding, classed('number'))),
      textOf(find(finding, classed('title'))),
      ...texts(all(finding, tagged('time'))),
      textOf(find(finding, classed('words'))),
    ])
    const onPaper = entriesOf('first')
      .filter(({ attributes }) => attributes.has('data-labelled'))
      .map((entry) => {
        const [number = '', title = '', ...rest] = pieces(entry)
        const at = /^\d\d:\d\d$/u.test(rest[0] ?? '') ? rest.slice(0, 1) : []
        // A screen tells how a finding is read, and how it was repaired, once one asks.
        const told = all(entry, ({ tag }) => tag === 'p' || tag === 'blockquote')
          .filter((line) => !['entryHead', 'quiet', 'strong'].some((name) => classed(name)(line)))
          .map(textOf)
          .filter((line) => line !== repairText)
        return [number, title, ...at, told.join(' ')]
      })
    expect(onScreen).toHaveLength(7)
    expect(onScreen).toEqual(onPaper)
  })

  it('gives the focus, both players and the threads the same words', () => {
    const [focus] = entriesOf('first')
    expect(textOf(find(screen.page, ({ attributes }) => attributes.get('id') === 'focus-title'))).toBe(
      focus && textOf(find(focus, tagged('b'))),
    )
    const answered = (within: Element) => texts(all(within, tagged('dd')))
    const players = find(
      screen.page,
      ({ attributes }) => attributes.get('aria-labelledby') === 'return-title advisor-title',
    )
    const voices = (id: string) => texts(all(printed(id), tagged('blockquote')))
    expect(answered(players)).toEqual([...voices('return'), ...voices('readings')])
    const messages = all(screen.talk, classed('entries')).flatMap((list) => all(list, tagged('li')))
    const onScreen = messages.map((entry) => {
      const [who = '', ...words] = texts(all(entry, tagged('p')))
      return [who.replace(/ (?=\S+$)/u, ', '), ...words]
    })
    const onPaper = entriesOf('threads').map((entry) =>
      texts(all(entry, ({ tag }) => tag === 'p' || tag === 'blockquote')),
    )
    expect(onScreen).toHaveLength(3)
    expect(onScreen).toEqual(onPaper)
  })

  it('counts the same', () => {
    const figures = all(screen.figures, classed('line')).map((line) =>
      pieces(line).filter((text) => text !== '?'),
    )
    for (const [name = '', value = ''] of rowsOf(printed('figures')).map(texts))
      expect(figures).toContainEqual([name, value])
    for (const [phase = '', , spent = ''] of rowsOf(printed('time')).map(texts).slice(0, -1))
      expect(figures).toContainEqual([
        phase,
        spent,
        expect.stringMatching(/^\d+ min$/u),
        expect.stringMatching(/^\d sur 5$/u),
      ])
  })

  it('sets the two codings side by side in the same words', () => {
    const [codes, differences] = all(printed('agreement'), tagged('table'))
    if (!codes || !differences) throw new Error('no agreement is printed')
    expect(textOf(find(screen.agreement, classed('kappa')))).toBe(
      textOf(find(printed('agreement'), tagged('dd'))).replace(' · ', ' '),
    )
    const onScreen = rowsOf(screen.agreement).map(([code, ...counts]) => [
      code?.attributes.get('title'),
      code && signOf(code),
      ...texts(counts),
    ])
    // Too few is said on a screen once, over both rates.
    const onPaper = rowsOf(codes).map(([code, ...counts]) => [
      code && textOf(code),
      code && signOf(code),
      ...texts(counts).filter((text) => text !== ''),
    ])
    expect(onScreen).toEqual(onPaper)
    const lines = all(screen.agreement, ({ attributes }) => attributes.has('data-item'))
    expect(texts(lines)).toEqual(rowsOf(differences).map((row) => texts(row).join(' ')))
  })

  it('sets the observer beside the supervisors in the same words', () => {
    const onPaper = printed('observer-rich-observer')
    expect(textOf(find(screen.observers, tagged('h3')))).toBe(textOf(find(onPaper, tagged('h2'))))
    const spoken = rowsOf(screen.observers).map((cells) =>
      cells.slice(1).map((cell) => textOf(all(cell, classed('hidden'))[0] ?? cell)),
    )
    expect(spoken).toEqual(rowsOf(onPaper).map((cells) => texts(cells).slice(1)))
    const entries = all(onPaper, classed('entry')).map((entry) => texts(all(entry, tagged('p'))))
    const moments = all(screen.observers, tagged('ol')).map((list) => [
      list.attributes.get('aria-label'),
      all(list, tagged('button'))
        .map(({ attributes }) => attributes.get('aria-label'))
        .join(' · '),
    ])
    const lower = (lists: readonly (readonly (string | undefined)[])[]) =>
      lists.map((list) => list.map((text) => text?.toLocaleLowerCase('fr')))
    expect(lower(moments)).toEqual(lower(entries))
  })

  it('says of the repair and the commitments the same', () => {
    expect(textOf(screen.talk)).toContain(repairText)
    expect(texts(all(printed('first'), tagged('blockquote')))).toContain(repairText)
    const onScreen = { commitments: textOf(screen.page), brought: textOf(screen.brought) }
    for (const id of ['commitments', 'brought'] as const)
      for (const entry of entriesOf(id)) {
        const [what = '', terms = ''] = [
          textOf(find(entry, tagged('b'))),
          textOf(find(entry, classed('plain'))),
        ]
        expect(onScreen[id]).toContain(`${what} ${terms}`)
      }
  })

  it('draws the same lanes, phases and shapes, at the same times', () => {
    const onScreen = readTimeline(screen.timeline)
    const onPaper = readTimeline(find(print, tagged('figure')))
    // What was said of a moment stands on paper in full instead.
    expect(onScreen.lanes.at(-1)).toBe('Échanges')
    expect(onPaper.lanes).toEqual(onScreen.lanes.slice(0, -1))
    expect(onPaper.phases).toHaveLength(8)
    onPaper.phases.forEach(({ from, to }, index) => {
      expect(Math.abs(from - (onScreen.phases[index]?.from ?? 0))).toBeLessThanOrEqual(1)
      // Air between two bands, in each renderer its own.
      expect(Math.abs(to - (onScreen.phases[index]?.to ?? 0))).toBeLessThanOrEqual(5)
    })
    const threads = threadsOf(state).length
    expect(onPaper.signs).toEqual(onScreen.signs.slice(0, -threads))
    const places = all(find(print, tagged('figure')), ({ attributes }) => attributes.has('transform'))
      .map(({ attributes }) => /^translate\((\S+) /u.exec(attributes.get('transform') ?? ''))
      .map((found) => Number(found?.[1]))
    const [first] = pdf.signs
    places.forEach((place, index) => {
      const x = (pdf.signs[index]?.x ?? 0) - (first?.x ?? 0)
      expect(Math.abs(x - (place - (places[0] ?? 0)))).toBeLessThan(0.5)
    })
  })
})
