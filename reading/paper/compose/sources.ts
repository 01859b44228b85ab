import { readingSources } from '@/reading/figures/reading-sources'
import { capitalised } from '@/reading/words/capitalised'
import type { Entry, NamedRead, Section } from '../paper'
import type { Subject } from '../subject'

/** Each source once, with the names of what is read by it; null where nothing is. */
export function sources({ words }: Pick<Subject, 'words'>, reads: readonly NamedRead[]): Section | null {
  const { t } = words
  const named = new Map<string, Set<string>>()
  for (const { of, name } of reads) {
    const source = t(`findings.reading.${readingSources[of]}`)
    named.set(source, (named.get(source) ?? new Set()).add(name))
  }
  if (named.size === 0) return null
  const entries = [...named].map(
    ([source, names]): Entry => ({
      label: null,
      title: capitalised(source),
      aside: null,
      lines: [{ text: [...names].join(' · '), tone: 'plain' }],
    }),
  )
  return { id: 'sources', title: t('paper.sources.title'), blocks: [{ kind: 'entries', entries }] }
}
