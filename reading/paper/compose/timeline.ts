import { clockText } from '@/reading/words/clock-text'
import type { Block, Section, Sign } from '../paper'
import type { Subject } from '../subject'
import { drawTimeline } from '../timeline/draw-timeline'

/** What each shape says. */
const legend = [
  ['demonstrated', { shape: 'triangle', valence: 'demonstrated' }],
  ['missed', { shape: 'triangle', valence: 'missed' }],
  ['upheld', { shape: 'square', valence: 'upheld' }],
  ['breached', { shape: 'square', valence: 'breached' }],
  ['question', { shape: 'ring', valence: null }],
  ['reformulation', { shape: 'dot', valence: null }],
  ['other', { shape: 'dash', valence: null }],
  ['cue', { shape: 'cue', valence: null }],
  ['recalled', { shape: 'recalled', valence: null }],
  ['reveal', { shape: 'reveal', valence: null }],
] as const satisfies readonly (readonly [string, Sign])[]

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
    {
      kind: 'legend',
      entries: legend.map(([key, sign]) => ({ sign, text: t(`paper.timeline.${key}`) })),
    },
  ]
  return { id: 'timeline', title: t('paper.timeline.title'), blocks }
}
