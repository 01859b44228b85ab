'use client'

import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Finding } from '@/domain/live-session/figures/findings'
import { sayFinding } from '@/reading/findings/say-finding'
import { plainText } from '@/reading/words/parts'
import { Sentence } from '../parts/sentence'
import styles from './look-first.module.css'

/** A finding in a sentence, with the note of its mark; a breach shows its sign and its code. */
export function FindingWords({ finding }: { finding: Finding }) {
  const { sentence, details, note } = sayFinding(useInterview(), finding)
  return (
    <>
      {finding.kind === 'breach' ? (
        <Tag tone="breach">
          <CodeShape
            shape={finding.mark.shape}
            valence={finding.mark.valence}
            colour={finding.mark.colour}
            size={12}
          />
          <Sentence parts={sentence} />
        </Tag>
      ) : (
        <Sentence parts={sentence} />
      )}
      {details.map((parts) => (
        <span key={plainText(parts)} className={styles.kept}>
          <Sentence parts={parts} />
        </span>
      ))}
      {note && <span className={styles.note}>{note}</span>}
    </>
  )
}
