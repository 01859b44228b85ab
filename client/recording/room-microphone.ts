import { stateOf } from '@/client/meeting/device/capture'

/** The microphone of a device on the table: it hears everyone, so nothing of the room is filtered out. */
const sound = { echoCancellation: false, noiseSuppression: false, autoGainControl: true } as const

/** Rejects where it is refused or there is none. `ended`: it was unplugged or taken away. */
export async function openRoomMicrophone(ended: () => void): Promise<MediaStream> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: sound })
  for (const track of stream.getTracks()) track.onended = ended
  return stream
}

export function closeMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.onended = null
    track.stop()
  }
}

/** Why a microphone was not given, as the cause of a gap. */
export function causeOfRefusal(error: unknown): 'refused' | 'unplugged' {
  return stateOf(error) === 'refused' ? 'refused' : 'unplugged'
}
