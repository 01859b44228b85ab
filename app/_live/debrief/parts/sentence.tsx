import type { Part } from '@/reading/words/parts'

/** A sentence from `reading/`, its strong parts in bold. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, isStrong }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name and keep their order.
    isStrong ? <b key={index}>{text}</b> : text,
  )
}
