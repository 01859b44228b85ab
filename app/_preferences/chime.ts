/** Frequencies in hertz, one after the other: a cue rises softly, hors-jeu falls. */
const notes = { cue: [659, 880], halt: [587, 440] } as const
export type Chime = keyof typeof notes

const loudness = 0.07
const apartS = 0.14
const lengthS = 0.45

let context: AudioContext | null = null

/** Plays two quiet notes. Stays silent before the first click on the page: browsers allow no sound until then. */
export function chime(kind: Chime): void {
  try {
    context ??= new AudioContext()
    const sound = context
    void sound.resume().then(() => {
      for (const [index, frequency] of notes[kind].entries())
        note(sound, frequency, sound.currentTime + index * apartS)
    })
  } catch {
    // No audio device: the screen says the same.
  }
}

function note(sound: AudioContext, frequency: number, at: number): void {
  const tone = sound.createOscillator()
  const volume = sound.createGain()
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + lengthS)
  tone.connect(volume).connect(sound.destination)
  tone.start(at)
  tone.stop(at + lengthS)
}
