import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { Agreement } from '@/app/_live/debrief/agreement/agreement'
import { Debrief } from '@/app/_live/debrief/debrief'
import { ObserversBeside } from '@/app/_live/debrief/figures/observers-beside'
import { MomentThread } from '@/app/_live/debrief/talk/moment-thread'
import { LanesDrawn } from '@/app/_live/timeline/drawing/lanes-drawn'
import { useLayout } from '@/app/_live/timeline/drawing/use-layout'
import { usePlayhead } from '@/app/_live/timeline/playhead/use-playhead'
import { useDebriefLanes } from '@/app/_live/timeline/use-debrief-lanes'
import { PaperSheet } from '@/app/_paper/paper-sheet'
import { findingsOf } from '@/domain/live-session/findings'
import { timelineOf } from '@/domain/live-session/timeline'
import { threadsOf } from '@/domain/live-session/words'
import { wholeWindow } from '@/reading/lanes/time-window'
import type { Paper } from '@/reading/paper/paper'
import { messagesIn, paperIn } from './paper/debrief'
import { all, classed, type Element, readMarkup, spaced, tagged, textOf } from './renderers/markup'
import { type PdfSign, readPdfOf } from './renderers/read-pdf'
import { readTimeline } from './renderers/read-timeline'
import { liveOf, renderScreen } from './renderers/screen'
import { isSign, signIn } from './renderers/signs'
import { repairText, richInterview } from './rich-interview'

const { given } = richInterview()
const live = liveOf(given)
const { state } = live
const timelineOfIt = timelineOf(state, given.room.grid, state.clock.endedAt ?? 0)
const window = wholeWindow(timelineOfIt.lengthMs, timelineOfIt.plannedMs)

let paper: Paper
/** What the screen shows: the page of the debrief, and what it opens on request. */
let screen: Record<'page' | 'talk' | 'agreement' | 'observers' | 'timeline', Element>
let print: Element
let pdf: { text: string; signs: readonly PdfSign[] }

beforeAll(async () => {
  const reader = { live, locale: 'fr', messages: await messagesIn('fr') } as const
  const render = (content: ReactNode) => renderScreen(content, reader)
  screen = {
    page: render(<Debrief />),
    talk: render(<Talk />),
    agreement: render(<Agreement chosenKey={null} onChoose={() => undefined} />),
    observers: render(<ObserversBeside timeline={timelineOfIt} onChoose={() => undefined} />),
    timeline: render(<DrawnTimeline />),
  }
  paper = await paperIn('fr', given)
  print = readMarkup(renderToStaticMarkup(<PaperSheet paper={paper} nonce={undefined} />))
  pdf = await readPdfOf(paper, given.printedAt)
}, 60_000)

/** The moments somebody spoke about, then the breach with its repair. */
function Talk() {
  const breach = timelineOfIt.tracks[0]?.marks.find(({ valence }) => valence === 'breached')
  const threads = threadsOf(state).map((thread) => ({ atMs: thread.moment, mark: null, cue: null, thread }))
  const moments = [
    ...threads,
    ...(breach ? [{ atMs: breach.atMs, mark: breach, cue: null, thread: null }] : []),
  ]
  return moments.map((moment) => (
    <MomentThread key={moment.atMs} moment={moment} timeline={timelineOfIt} onFollow={() => undefined}>
      {null}
    </MomentThread>
  ))
}

/** The timeline as it is drawn on a wide screen, with the whole interview in sight. */
function DrawnTimeline() {
  const { lanes } = useDebriefLanes(given.room, state, given.printedAt)
  const layout = useLayout({ lanes, window, width: 1_200, gutter: 136 })
  const playhead = usePlayhead(timelineOfIt.lengthMs)
  return (
    <LanesDrawn
      {...{ lanes, window, playhead, ...layout }}
      width={1_200}
      label="timeline"
      limitMs={window.toMs}
      cursorMs={0}
      onWindow={() => undefined}
    />
  )
}

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
    const kinds = findingsOf(state, timelineOfIt, given.room.grid, ids).map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(7)
    // Those of the grid in both their directions, a cue, a fact, the recalled moment, a thread, the focus.
    const shapes = [screen.page, screen.timeline].flatMap((part) => all(part, isSign)).map(signIn)
    expect(new Set(shapes).size).toBe(12)
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
    const recalledSign = 'text/- 3.2,1.2,10.8,12.8'
    const onScreen = all(screen.page, ({ attributes }) => attributes.has('data-item'))
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
      textOf(only(finding, classed('number'))),
      textOf(only(finding, classed('title'))),
      ...texts(all(finding, tagged('time'))),
      textOf(only(finding, classed('words'))),
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
    expect(textOf(only(screen.page, ({ attributes }) => attributes.get('id') === 'focus-title'))).toBe(
      focus && textOf(only(focus, tagged('b'))),
    )
    const answered = (within: Element) => texts(all(within, tagged('dd')))
    const players = only(
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
    const figures = all(screen.page, classed('line')).map((line) =>
      pieces(line).filter((text) => text !== '?'),
    )
    for (const [name = '', value = ''] of rowsOf(printed('figures')).map(texts))
      expect(figures).toContainEqual([name, value])
    for (const [phase = '', , spent = ''] of rowsOf(printed('time')).map(texts).slice(0, -1))
      expect(figures).toContainEqual([phase, spent, expect.stringMatching(/^\d sur 5$/u)])
  })

  it('sets the two codings side by side in the same words', () => {
    const [codes, differences] = all(printed('agreement'), tagged('table'))
    if (!codes || !differences) throw new Error('no agreement is printed')
    expect(textOf(only(screen.agreement, classed('kappa')))).toBe(
      textOf(only(printed('agreement'), tagged('dd'))).replace(' · ', ' '),
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
    expect(textOf(only(screen.observers, tagged('h3')))).toBe(textOf(only(onPaper, tagged('h2'))))
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
    const onScreen = textOf(screen.page)
    for (const id of ['commitments', 'brought'])
      for (const entry of entriesOf(id)) {
        const [what = '', terms = ''] = [
          textOf(only(entry, tagged('b'))),
          textOf(only(entry, classed('plain'))),
        ]
        expect(onScreen).toContain(`${what} ${terms}`)
      }
  })

  it('draws the same lanes, phases and shapes, at the same times', () => {
    const onScreen = readTimeline(screen.timeline)
    const onPaper = readTimeline(only(print, tagged('figure')))
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
    const [first] = pdf.signs
    const [firstAt, lastAt] = [onPaper.signs[0], onPaper.signs.at(-1)].map((sign) => sign?.at ?? 0)
    const last = pdf.signs[onPaper.signs.length - 1]
    const perSecond = ((last?.x ?? 0) - (first?.x ?? 0)) / ((lastAt ?? 0) - (firstAt ?? 0))
    onPaper.signs.forEach(({ at }, index) => {
      const x = (pdf.signs[index]?.x ?? 0) - (first?.x ?? 0)
      expect(Math.abs(x - (at - (firstAt ?? 0)) * perSecond)).toBeLessThan(0.5)
    })
  })
})

function only(within: Element, fits: (element: Element) => boolean): Element {
  const [found] = all(within, fits)
  if (!found) throw new Error('nothing fits')
  return found
}
