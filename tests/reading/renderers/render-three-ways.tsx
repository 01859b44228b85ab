import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { BroughtInDebrief } from '@/app/_live/brought/brought-in-debrief'
import { Agreement } from '@/app/_live/debrief/agreement/agreement'
import { Debrief } from '@/app/_live/debrief/debrief'
import { Figures } from '@/app/_live/debrief/figures/figures'
import { ObserversBeside } from '@/app/_live/debrief/figures/observers-beside'
import { Recalled } from '@/app/_live/debrief/recall/recalled'
import { MarkList } from '@/app/_live/debrief/talk/mark-list'
import { MomentThread } from '@/app/_live/debrief/talk/moment-thread'
import { LanesDrawn } from '@/app/_live/timeline/drawing/lanes-drawn'
import { useLayout } from '@/app/_live/timeline/drawing/use-layout'
import { laidFor } from '@/app/_live/timeline/moving/moving-window'
import { useHand } from '@/app/_live/timeline/moving/use-hand'
import { usePlayhead } from '@/app/_live/timeline/playhead/use-playhead'
import { useDebriefLanes } from '@/app/_live/timeline/use-debrief-lanes'
import { PaperSheet } from '@/app/_paper/paper-sheet'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { threadsOf } from '@/domain/live-session/words/words'
import { notedOf } from '@/reading/lanes/lanes'
import { wholeWindow } from '@/reading/lanes/time-window'
import { messagesIn, paperIn } from '../paper/debrief'
import { richInterview } from '../rich-interview'
import { readMarkup } from './markup'
import { readPdfOf } from './read-pdf'
import { liveOf, renderScreen } from './screen'

export const { given } = richInterview()
const live = liveOf(given)
export const { state } = live
export const timeline = timelineOf(state, given.room.grid, state.clock.endedAt ?? 0)
const window = wholeWindow(timeline.lengthMs, timeline.plannedMs)

/** The rich interview on a screen (the page of its debrief, and what that opens on request), in print and as a PDF. */
export async function renderThreeWays() {
  const reader = { live, locale: 'fr', messages: await messagesIn('fr') } as const
  const render = (content: ReactNode) => renderScreen(content, reader)
  const paper = await paperIn('fr', given)
  return {
    paper,
    screen: {
      page: render(<Debrief />),
      marks: render(<Marks />),
      brought: render(<BroughtInDebrief />),
      talk: render(<Talk />),
      figures: render(<Figures timeline={timeline} agreement={null} onChoose={() => undefined} />),
      agreement: render(<Agreement chosenKey={null} onChoose={() => undefined} />),
      observers: render(<ObserversBeside timeline={timeline} onChoose={() => undefined} />),
      recalled: render(<Recalled timeline={timeline} onGo={() => undefined} />),
      timeline: render(<DrawnTimeline />),
    },
    print: readMarkup(renderToStaticMarkup(<PaperSheet paper={paper} nonce={undefined} />)),
    pdf: await readPdfOf(paper, given.printedAt),
  }
}

/** Every mark, as behind its tab. */
function Marks() {
  const { lanes } = useDebriefLanes(given.room, state, given.printedAt, [])
  return (
    <MarkList
      items={notedOf(lanes)}
      filtered={false}
      cursorMs={0}
      chosenId={null}
      onChoose={() => undefined}
    />
  )
}

/** The moments with comments, then the breach with its repair. */
function Talk() {
  const breach = timeline.tracks[0]?.marks.find(({ valence }) => valence === 'breached')
  const threads = threadsOf(state).map((thread) => ({
    atMs: thread.moment,
    mark: null,
    cue: null,
    keptCue: null,
    thread,
  }))
  const moments = [
    ...threads,
    ...(breach ? [{ atMs: breach.atMs, mark: breach, cue: null, keptCue: null, thread: null }] : []),
  ]
  return moments.map((moment) => (
    <MomentThread key={moment.atMs} moment={moment} timeline={timeline} onFollow={() => undefined}>
      {null}
    </MomentThread>
  ))
}

/** The timeline as it is drawn on a wide screen, with the whole interview in sight. */
function DrawnTimeline() {
  const { lanes } = useDebriefLanes(given.room, state, given.printedAt, [])
  const layout = useLayout({ lanes, window, width: 1_200, gutter: 136 })
  const playhead = usePlayhead(timeline.lengthMs, false)
  const hand = useHand(window, () => undefined)
  return (
    <LanesDrawn
      lanes={lanes}
      window={window}
      playhead={playhead}
      hand={hand}
      {...layout}
      laid={laidFor(window)}
      width={1_200}
      label="timeline"
      limitMs={window.toMs}
      cursorMs={0}
      onWindow={() => undefined}
    />
  )
}
