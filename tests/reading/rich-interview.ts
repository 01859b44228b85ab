import { demoId } from '@/server/operate/demonstration/demo-id'
import { sylvie } from '@/server/operate/demonstration/stories/sylvie'
import type { Beat, Story } from '@/server/operate/demonstration/story'
import { aDebrief, type Said } from './paper/debrief'

/** Names as they are at their longest, beginning with what French shortens « de » before. */
const cast = {
  advisor: { id: 'rich-advisor', name: 'Anne-Élisabeth Hautecœur de La Rochefoucauld', role: 'learner' },
  beneficiary: { id: 'rich-beneficiary', name: 'Honoré-Emmanuel d’Estienne d’Orves', role: 'learner' },
  supervisor: { id: 'rich-first', name: 'Éléonore Ouédraogo-Lefebvre', role: 'supervisor' },
  second: { id: 'rich-second', name: 'Yves-Alexandre Nguyễn', role: 'supervisor' },
  observer: { id: 'rich-observer', name: 'Inès-Apolline Çelik', role: 'learner' },
} as const

/** The second coding, made blind: now the same, now the contrary, now something else, and a phase later. */
const secondCoding: readonly Beat[] = [
  { at: '00:14', mark: 'unconditionalPositiveRegard', valence: 'demonstrated', by: 'second' },
  { at: '02:22', mark: 'closedQuestion', by: 'second' },
  { at: '04:31', enter: 'exploration', by: 'second' },
  { at: '04:47', mark: 'reflection', by: 'second', note: 'Plus qu’un écho : elle nomme la contrainte.' },
  { at: '05:59', mark: 'multipleQuestion', by: 'second' },
  { at: '06:33', mark: 'silence', by: 'second' },
  { at: '08:54', mark: 'empathy', valence: 'missed', by: 'second' },
  { at: '11:59', mark: 'openQuestion', by: 'second' },
  { at: '14:41', enter: 'conclusion', by: 'second' },
  { at: '19:23', mark: 'initiative', valence: 'upheld', by: 'second' },
]

/** So much of it that the advisor's own rating, two of five, reads otherwise. */
const listening: readonly Beat[] = ['07:10', '08:20', '10:20', '12:10', '17:40'].map((at) => ({
  at,
  mark: 'activeListening',
  valence: 'demonstrated',
}))

/** Sylvie's interview with two codings, an item of the frame that was told late, and a fact that stayed hidden. */
const story: Story = {
  ...sylvie,
  interview: [
    ...sylvie.interview.filter((beat) => !('reveal' in beat && beat.reveal === 'threeRefusals')),
    ...listening,
    ...secondCoding,
    { at: '12:02', tick: 'gratuity' },
  ],
  // The beneficiary felt lost for a moment, right after a mark of what was well done.
  dial: sylvie.dial.flatMap((point) =>
    point[0] === '19:20' ? [['18:41', 82], ['18:50', 60], ['19:05', 82], point] : [point],
  ),
}

const afterUnsealing = 1_700
export const repairText = 'Je demande d’abord ce qu’elle en pense.'

function said(part: Omit<Said, 'after'>, index: number): Said {
  return { ...part, after: afterUnsealing + index * 10 }
}

/** Every kind of finding, both directions, every shape; two codings made blind, an observer, threads, a repair, commitments. */
export function richInterview() {
  const breachId = aDebrief([], null, 'supervisor', { story, cast }).marks.find(
    ({ valence }) => valence === 'breached',
  )?.id
  if (!breachId) throw new Error('the rich interview has no breach')
  const talk: Omit<Said, 'after'>[] = [
    {
      by: 'advisor',
      command: { type: 'writeRepair', markId: breachId, text: repairText },
    },
    {
      by: 'beneficiary',
      id: 'rich comment',
      command: {
        type: 'postComment',
        moment: 404_000,
        text: 'Là, j’ai pu dire que je n’avais pas choisi.',
        replyTo: null,
      },
    },
    {
      by: 'observer',
      command: {
        type: 'postComment',
        moment: 404_000,
        text: 'Six secondes, je les ai comptées.',
        replyTo: null,
      },
    },
    {
      by: 'observer',
      id: 'rich slip',
      command: { type: 'postComment', moment: 60_000, text: 'un mot à oublier', replyTo: null },
    },
    { by: 'observer', command: { type: 'redactWords', eventId: demoId('rich slip') } },
  ]
  const brought = {
    liveSessionId: demoId('rich before'),
    scheduledFor: Date.UTC(2026, 10, 10, 9),
    shortName: 'Yann L.',
    maySee: true,
    toWork: null,
    commitments: [
      {
        id: demoId('rich one'),
        what: 'Attendre avant de reformuler',
        due: '2026-11-20',
        how: 'Compter',
        madeAt: 0,
      },
    ],
  }
  return aDebrief(talk.map(said), brought, 'supervisor', { story, cast })
}
