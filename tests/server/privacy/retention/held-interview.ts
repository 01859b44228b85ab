import { randomUUID } from 'node:crypto'
import type { Command } from '@/domain/live-session/command'
import type { Seat } from '@/domain/live-session/core/seat'
import { after } from '@/domain/retention/retention'
import { appendRecalled } from '../../../support/append-recalled'
import { type Cast, playUntil, type ServerStage, send } from '../../../support/server-stage'

export const signal = new AbortController().signal
export const inMonths = (count: number) => after(Date.now(), { count, unit: 'months' })

/** Words of the interview, which a search of the database finds until they are erased. */
export const said = ['mot de la note', 'mot du signal', 'mot du commentaire', 'mot de la réparation']

/** An interview by video with something of every kind, in a debrief that is closed. Returns the id of its breach. */
export async function holdInterview(stage: ServerStage, cast: Cast): Promise<string> {
  const [empathy, breach, comment] = [randomUUID(), randomUUID(), randomUUID()]
  const [takeId, marked, commitment] = [randomUUID(), randomUUID(), randomUUID()]
  const act = (seat: Exclude<Seat, 'observer'>, command: Command, id: string = randomUUID()) =>
    send(stage, cast[seat], cast.liveSessionId, command, id)
  const mark = (
    codeKey: string,
    valence: 'demonstrated' | 'missed' | 'breached',
    id: string = randomUUID(),
  ) => act('supervisor', { type: 'mark', codeKey, valence, reactionOffsetMs: 0 }, id)
  await playUntil(stage, cast, 'briefing')
  await act('advisor', { type: 'chooseFocus', codeKey: 'empathy' })
  await playUntil(stage, cast, 'interview', 'briefing')
  await mark('empathy', 'demonstrated', empathy)
  await mark('empathy', 'missed')
  await mark('confidentiality', 'breached', breach)
  await act('supervisor', { type: 'noteMark', markId: empathy, text: said[0] ?? '' })
  await act('supervisor', { type: 'tickFrame', item: 'duration' })
  await act('supervisor', { type: 'sendCue', text: said[1] ?? '' })
  await act('supervisor', { type: 'keepCue', text: said[1] ?? '' })
  await act('supervisor', { type: 'enterPhase', phase: 'exploration' })
  for (const value of [40, 60]) {
    await act('beneficiary', { type: 'moveDial', samples: [{ at: Date.now(), value }] })
  }
  for (const seat of ['advisor', 'beneficiary'] as const) {
    await act(seat, { type: 'hearTalk', from: Date.now() + 100, steps: 'kkk' })
  }
  await playUntil(stage, cast, 'locked', 'interview')
  await act('advisor', {
    type: 'redrawDial',
    points: [
      { atMs: 0, value: 50 },
      { atMs: 1, value: 61 },
    ],
  })
  await appendRecalled(stage, cast.liveSessionId, ['beneficiary', cast.beneficiary], {
    type: 'momentsCompared',
    payload: { firstMs: 10_000, secondMs: 90_000, choice: 'second' },
  })
  await playUntil(stage, cast, 'debrief', 'locked')
  await act('advisor', { type: 'postComment', moment: 0, text: said[2] ?? '', replyTo: null }, comment)
  await act('advisor', { type: 'writeRepair', markId: breach, text: said[3] ?? '' })
  await act(
    'advisor',
    { type: 'proposeTake', fromMs: 0, markId: null, line: said[0] ?? '', lengthMs: 30_000 },
    takeId,
  )
  await act('beneficiary', { type: 'agreeToTake', takeId })
  await act('supervisor', { type: 'beginTake', takeId })
  await act(
    'supervisor',
    { type: 'markTake', takeId, codeKey: 'openQuestion', valence: null, reactionOffsetMs: 0 },
    marked,
  )
  await act('supervisor', { type: 'noteTakeMark', takeId, markId: marked, text: said[0] ?? '' })
  await act('beneficiary', { type: 'moveTakeDial', takeId, samples: [{ at: Date.now(), value: 61 }] })
  for (const seat of ['advisor', 'beneficiary'] as const) {
    await act(seat, { type: 'hearTakeTalk', takeId, from: Date.now() + 100, steps: 'kkk' })
  }
  await act('supervisor', { type: 'endTake', takeId })
  await act('beneficiary', { type: 'keepTake', takeId })
  await act(
    'advisor',
    { type: 'makeCommitment', what: 'Attendre', due: '2099-01-01', how: 'Compter' },
    commitment,
  )
  await act('advisor', { type: 'nameTake', commitmentId: commitment, takeId })
  await playUntil(stage, cast, 'closed', 'debrief')
  return breach
}
