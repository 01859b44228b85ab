import { idOf, second } from '../people'
import { committed } from '../stages'
import { act, type Step } from '../story'

const takeId = idOf('take')

/** Léa proposes to play the tenth second again, for 90 s. */
export const proposed: readonly Step[] = [
  ...committed,
  act(
    'lea',
    {
      type: 'proposeTake',
      fromMs: 5_000,
      markId: idOf('mark'),
      line: 'Du jour au lendemain.',
      lengthMs: 90_000,
    },
    1_600,
    { id: 'take' },
  ),
]
export const agreed: readonly Step[] = [...proposed, act('karim', { type: 'agreeToTake', takeId }, 1_610)]
/** Its zero is second 1,620: it is over by second 1,710. */
export const begun: readonly Step[] = [...agreed, act('karim', { type: 'beginTake', takeId }, 1_620)]
/** For a debrief whose views open by turns: the advisor's alone is open, and a moment without a mark is played again. */
export const begunByTurn: readonly Step[] = [
  act('sophie', { type: 'giveTurn', turn: 'advisor' }, 1_450),
  ...begun
    .slice(-3)
    .map((step) =>
      'command' in step && step.command.type === 'proposeTake'
        ? { ...step, command: { ...step.command, markId: null } }
        : step,
    ),
]
export const played: readonly Step[] = [
  ...begun,
  act(
    'sophie',
    { type: 'markTake', takeId, codeKey: 'openQuestion', valence: null, reactionOffsetMs: 0 },
    1_625,
    {
      id: 'tm1',
    },
  ),
  act(
    'marc',
    { type: 'markTake', takeId, codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 500 },
    1_630,
    {
      id: 'tm2',
    },
  ),
  act('sophie', { type: 'noteTakeMark', takeId, markId: idOf('tm1'), text: 'Jamais été là.' }, 1_632),
  act('karim', { type: 'moveTakeDial', takeId, samples: [{ at: second(1_640), value: 72 }] }, 1_641),
  act('lea', { type: 'hearTakeTalk', takeId, from: second(1_621), steps: 'kkkkkk' }, 1_645),
]
export const ended: readonly Step[] = [...played, act('lea', { type: 'endTake', takeId }, 1_660)]
export const kept: readonly Step[] = [...ended, act('karim', { type: 'keepTake', takeId }, 1_670)]
