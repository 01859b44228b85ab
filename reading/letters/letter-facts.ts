import type { LetterAbout, LetterKind } from '@/domain/mail/letter'

type AboutOf<K extends LetterKind> = Extract<LetterAbout, { kind: K }>

/** Letters that carry a link and tell of nothing else. */
export type LinkFacts = AboutOf<
  'invitation' | 'magicLink' | 'passwordReset' | 'addressChange' | 'addressChanged'
>

/** Everything a letter is written from, as it was when the letter leaves. */
export type LetterFacts = LinkFacts
