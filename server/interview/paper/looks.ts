import { ink } from '@/reading/paper/ink'
import type { Tone } from '@/reading/paper/paper'
import type { Look } from './sheet'

export const looks = {
  title: { style: 'strong', size: 23, lineHeight: 28, ink: ink.text },
  subtitle: { style: 'sans', size: 11.5, lineHeight: 16, ink: ink.text2 },
  section: { style: 'strong', size: 13.5, lineHeight: 18, ink: ink.text },
  heading: { style: 'strong', size: 10.5, lineHeight: 15, ink: ink.text },
  body: { style: 'sans', size: 10, lineHeight: 14.5, ink: ink.text },
  strong: { style: 'strong', size: 10, lineHeight: 14.5, ink: ink.text },
  small: { style: 'sans', size: 8.5, lineHeight: 12, ink: ink.text3 },
  column: { style: 'strong', size: 8.5, lineHeight: 12, ink: ink.text3 },
  voice: { style: 'voice', size: 10, lineHeight: 15, ink: ink.text },
  taken: { style: 'quiet', size: 9.5, lineHeight: 14, ink: ink.text3 },
} as const satisfies Record<string, Look>

export const lookOf: Record<Tone, Look> = {
  plain: looks.body,
  strong: looks.strong,
  quiet: looks.small,
  voice: looks.voice,
  taken: looks.taken,
}
