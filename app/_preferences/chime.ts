/** Frequencies in hertz, in sequence: a cue rises softly, hors-jeu falls, a mark is one short note. */
const sounds = {
  cue: { notes: [659, 880], lengthS: 0.45 },
  halt: { notes: [587, 440], lengthS: 0.45 },
  plus: { notes: [1047], lengthS: 0.12 },
  minus: { notes: [392], lengthS: 0.16 },
  refused: { notes: [196, 196], lengthS: 0.12 },
} as const
export type Chime = keyof typeof sounds

const loudness = 0.07
const apartS = 0.14

let context: AudioContext | null = null

/** Plays one or two quiet notes. Stays silent before the first click on the page: browsers allow no sound until then. */
export function chime(kind: Chime): void {
  try {
    context ??= new AudioContext()
    const output = context
    const { notes, lengthS } = sounds[kind]
    void output.resume().then(() => {
      for (const [index, frequency] of notes.entries())
        note(output, frequency, output.currentTime + index * apartS, lengthS)
    })
  } catch {
    // No audio device: the screen says the same.
  }
}

function note(output: AudioContext, frequency: number, at: number, lengthS: number): void {
  const tone = output.createOscillator()
  const volume = output.createGain()
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + lengthS)
  tone.connect(volume).connect(output.destination)
  tone.start(at)
  tone.stop(at + lengthS)
}
