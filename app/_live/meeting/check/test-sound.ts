/** Two notes, one after the other, Hz. */
const notes = [523.25, 659.25]
const noteSeconds = 0.35

/** Plays two soft notes through the chosen speakers, where the browser lets choose. */
export async function playTestSound(speakersId: string | null): Promise<void> {
  const context = new AudioContext()
  const out = context.createMediaStreamDestination()
  const player = new Audio()
  player.srcObject = out.stream
  try {
    if (speakersId && 'setSinkId' in player) await player.setSinkId(speakersId).catch(() => {})
    await player.play()
    await context.resume()
    const last = notes.map((pitch, index) => playNote(context, out, pitch, index * noteSeconds)).at(-1)
    await new Promise((resolve) => last?.addEventListener('ended', resolve))
  } catch {
    // No speakers at all: that nothing is heard says so.
  } finally {
    player.srcObject = null
    await context.close()
  }
}

function playNote(context: AudioContext, out: AudioNode, pitch: number, delay: number): OscillatorNode {
  const from = context.currentTime + 0.05 + delay
  const oscillator = new OscillatorNode(context, { frequency: pitch })
  const gain = new GainNode(context, { gain: 0 })
  gain.gain.setValueAtTime(0, from)
  gain.gain.linearRampToValueAtTime(0.25, from + 0.03)
  gain.gain.linearRampToValueAtTime(0, from + noteSeconds)
  oscillator.connect(gain).connect(out)
  oscillator.start(from)
  oscillator.stop(from + noteSeconds + 0.1)
  return oscillator
}
