import { clockText } from '@/app/_live/timeline/clock-text'
import type { Block, Section } from '../paper'
import type { Subject } from '../subject'
import { drawLegend } from '../timeline/draw-legend'
import { drawTimeline } from '../timeline/draw-timeline'

/** The interview drawn along its clock, with the legend of its shapes; told in a sentence for whoever does not see it. */
export function timelineSection(subject: Subject): Section {
  const { timeline, phaseName, words } = subject
  const { t } = words
  const alt = t('paper.timeline.alt', {
    length: clockText(timeline.lengthMs),
    phases: timeline.stays
      .map(({ phase, fromMs, toMs }) => `${phaseName(phase)} ${clockText(toMs - fromMs)}`)
      .join(', '),
    marks: timeline.tracks.reduce((sum, { marks }) => sum + marks.length, 0),
    cues: timeline.cues.length,
    reveals: timeline.reveals.length,
  })
  const blocks: Block[] = [
    { kind: 'drawing', drawing: drawTimeline(subject), alt },
    { kind: 'drawing', drawing: drawLegend(subject), alt: '' },
  ]
  return { id: 'timeline', title: t('paper.timeline.title'), blocks }
}
