import { isErased } from '@/domain/live-session/purge/is-erased'
import { markSigns, otherSigns, talkSigns } from '@/reading/shapes/legend'
import { clockText } from '@/reading/words/clock-text'
import type { Block, Section } from '../paper'
import type { Subject } from '../subject'
import { drawTimeline } from '../timeline/draw-timeline'

/** The interview drawn along its clock, with the legend of its shapes; told in a sentence for a reader who does not see it. */
export function timelineSection(subject: Subject): Section {
  const { room, state, timeline, names, words } = subject
  const { t } = words
  const alt = t('paper.timeline.alt', {
    length: clockText(timeline.lengthMs),
    phases: timeline.stays
      .map(({ phase, fromMs, toMs }) => `${names.phase(phase)} ${clockText(toMs - fromMs)}`)
      .join(', '),
    marks: timeline.tracks.reduce((sum, { marks }) => sum + marks.length, 0),
    cues: timeline.cues.length,
    reveals: timeline.reveals.length,
  })
  const blocks: Block[] = [
    { kind: 'drawing', drawing: drawTimeline(subject), alt },
    {
      kind: 'legend',
      entries: [
        ...(isErased(state, 'marks') ? [] : markSigns(room.grid.families)).map(({ sign, label }) => ({
          sign,
          text: words.inLanguage(label),
        })),
        ...otherSigns.map(({ says, ...sign }) => ({
          sign,
          text: t(`timeline.legend.${says}`),
        })),
        ...(state.talk.length > 0 ? talkSigns : []).map(({ says, ...sign }) => ({
          sign,
          text: t(`talk.legend.${says}`),
        })),
      ],
    },
  ]
  return { id: 'timeline', title: t('paper.timeline.title'), blocks }
}
