import type { Paint, SignColour } from '@/reading/shapes/sign-drawing'

/** The light tokens of app/_kit/theme/tokens.css: paper has one theme. */
export const ink = {
  text: '#1F1C19',
  text2: '#544E47',
  text3: '#6B645B',
  border: '#D4CDC3',
  sunken: '#F0EDE8',
  paper: '#FFFFFF',
  band1: '#DDD6CC',
  band2: '#C9C0B4',
  accent: '#C47608',
  accentText: '#8A5200',
  teal: '#0A6A6B',
  violet: '#6547B5',
  slate: '#59626D',
  breach: '#B3261E',
  breachSoft: '#FBE9E6',
  voiceAdvisor: '#4A443D',
  voiceBeneficiary: '#948A7D',
  dial: '#2B5F9E',
  dialSoft: '#E7EEF7',
} as const

/** What a sign of this colour is drawn with on paper. */
export function signInk(colour: SignColour): Readonly<Record<Paint, string>> {
  return { own: colour === 'text-2' ? ink.text2 : ink[colour], ground: ink.paper }
}
