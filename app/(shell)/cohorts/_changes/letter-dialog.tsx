'use client'

import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import type { BoardWords } from './board-part'
import classes from './letter-dialog.module.css'

type LetterDialogProps = {
  cohortId: string
  roundId: string
  /** Who gets one. */
  personIds: readonly string[]
  words: BoardWords
  onClose: () => void
}

/** The letter that is about to leave, as each person will read it. */
export function LetterDialog({ cohortId, roundId, personIds, words, onClose }: LetterDialogProps) {
  const t = useTranslations('roundChange.letter')
  const errorMessage = useErrorMessage()
  const people = personIds
    .map((value) => ({ value, label: words.name(value) }))
    .sort((one, other) => one.label.localeCompare(other.label))
  const [personId, setPerson] = useState(people[0]?.value ?? '')
  const { data, error } = useQuery(
    useTRPC().round.waitingLetter.queryOptions({ cohortId, roundId, personId }),
  )
  return (
    <Dialog title={t('title')} size={560} closeLabel={t('close')} onClose={onClose}>
      <Stack gap="3">
        <NativeSelect
          label={t('to')}
          value={personId}
          data={people}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <Refusal>{error && errorMessage(error)}</Refusal>
        <article className={classes.letter} aria-busy={!data && !error} aria-label={t('title')}>
          {data && (
            <>
              <p className={classes.subject}>{data.subject}</p>
              <p>{data.greeting}</p>
              <p>{data.lead}</p>
              {data.quote !== null && <blockquote>{data.quote}</blockquote>}
              {data.paragraphs.map((each) => (
                <p key={each}>{each}</p>
              ))}
              <dl>
                {data.rows.map(({ label, value }) => (
                  <div key={`${label} ${value}`}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </article>
      </Stack>
    </Dialog>
  )
}
