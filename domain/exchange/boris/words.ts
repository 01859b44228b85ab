import type { Localized } from '@/domain/localized'
import type { Behaviour } from './project'

/** One text in both languages, as long as no one has translated it. */
export function inBoth(text: string): Localized {
  return { fr: text, en: text }
}

/** What a behaviour is called and what it says: the name stands in brackets where Triade wrote it, else it is the code. */
export function splitDescription({ code, description }: Pick<Behaviour, 'code' | 'description'>) {
  const found = /^\[([^\]]+)\]\s*([\s\S]*)$/.exec(description.trim())
  const label = found?.[1]?.trim() || code
  const text = (found ? found[2] : description)?.trim() || label
  return { label, text }
}
