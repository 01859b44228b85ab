import type { BareClock, DeviceStanding } from '@/domain/live-session/recording/device-state'
import type { RecorderForm, RecorderReport } from '@/domain/live-session/recording/recorder'
import { type JoinRefusal, joinRefusals } from '@/domain/live-session/recording/recorder-code'
import type { OpenTrack } from '@/domain/live-session/recording/track'

/** What a device without a seat knows of its interview. `name`: of this state, shown when asking for another one. */
export type KnownState = {
  readonly name: string
  readonly recordingId: string
  readonly standing: DeviceStanding
  readonly clock: BareClock
  readonly leftoverDays: number
}

type Joining = {
  readonly name: string
  readonly digits: string
  readonly deviceId: string
  readonly form: RecorderForm
}

/** The server answered that this device records its room no longer. */
export class NoLongerRecorder extends Error {}

const timeoutMs = 20_000

async function post(verb: string, body: object, right?: string): Promise<Response> {
  return fetch(`/api/recorders/${verb}`, {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      'content-type': 'application/json',
      ...(right !== undefined && { authorization: `Bearer ${right}` }),
    },
    body: JSON.stringify(body),
  })
}

/** Joins by the digits of a code; the right that is given, or why none is. Rejects without an answer. */
export async function joinRoom(asked: Joining): Promise<{ right: string } | { refusal: JoinRefusal }> {
  const answer = await post('join', asked)
  const said = (await answer.json()) as { right?: string; refusal?: JoinRefusal }
  if (said.right !== undefined) return { right: said.right }
  const refusal = joinRefusals.find((each) => each === said.refusal)
  if (refusal === undefined) throw new Error(`a code was answered ${answer.status}`)
  return { refusal }
}

/** What a device with this right asks of the server. Each rejects with NoLongerRecorder once another device has its place. */
export function recorderServer(right: string) {
  async function ask<T>(verb: string, body: object): Promise<T> {
    const answer = await post(verb, body, right)
    if (answer.status === 401) throw new NoLongerRecorder()
    if (!answer.ok) throw new Error(`a recording device was answered ${answer.status}`)
    return (await answer.json()) as T
  }
  return {
    /** Answered once the state is another one than `known`, or after ten seconds. */
    news: (known: string | null) => ask<KnownState>('state', { known, report: null }),
    report: (report: RecorderReport) => ask<KnownState>('state', { known: null, report }),
    openTrack: (track: OpenTrack) => ask<{ publicKey: string; right: string }>('track', track),
    leave: () => ask<object>('leave', {}),
  }
}

export type RecorderServer = ReturnType<typeof recorderServer>
