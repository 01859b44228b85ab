'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { WithdrawWords } from '@/app/_live/parts/withdraw-words'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Comment } from '@/domain/live-session/words/evolve'
import { LinkedWords } from '../parts/linked-words'
import styles from './moment-thread.module.css'

/** One person's words in a thread, or the trace that they were withdrawn. */
export function ThreadEntry({ comment }: { comment: Comment }) {
  const t = useTranslations('thread')
  const nouns = useNouns()
  const { confirmed } = useLive()
  const { people, nameOf } = useCast()
  const author = people.find(({ personId }) => personId === comment.authorId)
  const { text } = comment
  return (
    <li className={styles.entry}>
      <Avatar name={author?.name ?? ''} personId={comment.authorId} size={28} />
      <div className={styles.words}>
        <p className={styles.who}>
          <b>{nameOf(comment.authorId)}</b>
          {author && <span>{nouns.seatInline(author.seat, [author])}</span>}
          {!confirmed.comments.has(comment.id) && <span className={styles.sending}>{t('sending')}</span>}
        </p>
        {text === null ? (
          <p className={styles.withdrawn}>{t('withdrawn')}</p>
        ) : (
          <p className={styles.text}>
            <LinkedWords text={text} />
          </p>
        )}
      </div>
      <WithdrawWords words={comment} label={t('withdraw.comment', { text: beginning(text ?? '') })} />
    </li>
  )
}

function beginning(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text
}
