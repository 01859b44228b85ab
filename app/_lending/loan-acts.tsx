'use client'

import { Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { LentDialLine } from '@/app/_stimulus/lent-dial'
import { useTRPC } from '@/app/_trpc/client'
import type { LentAnswer } from '@/domain/stimulus/lent/lent-schema'
import type { Loan } from './loan'

type LoanActsProps = {
  readonly liveSessionId: string
  readonly loan: Loan
  readonly clock: string
  readonly onRewrite: (() => void) | null
}

/** What a person may do with a moment: a player answers, takes back or withdraws; who proposed it takes the proposal back. */
export function LoanActs({ liveSessionId, loan, clock, onRewrite }: LoanActsProps) {
  const t = useTranslations('lending.moment')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const [lendsDial, setLendsDial] = useState(false)
  const [lendsSound, setLendsSound] = useState(false)
  const readAgain = () => queries.invalidateQueries(trpc.lending.pathFilter())
  const done = { onError: showError, onSettled: readAgain }
  const answer = useMutation(trpc.lending.answer.mutationOptions(done))
  const takeBack = useMutation(trpc.lending.takeBack.mutationOptions(done))
  const { id: lentId, ownYes, standing, isProposer, revision, isSoundLent, ownSound } = loan
  const isBusy = answer.isPending || takeBack.isPending
  const say = (said: LentAnswer) => answer.mutate({ liveSessionId, lentId, answer: said })
  const mayAgree = ownYes === false && standing === 'asked'
  const mayMute = ownYes && ownSound && loan.isHeard && (isSoundLent || standing === 'asked')
  const stop = standing === 'lent' ? 'withdraw' : 'refuse'
  return (
    <Stack gap="3">
      {mayAgree && loan.ownDial ? (
        <Stack gap="2">
          <LentDialLine dial={loan.ownDial} />
          <Checkbox
            label={t('dial')}
            description={t('dialHint')}
            checked={lendsDial}
            onChange={(event) => setLendsDial(event.currentTarget.checked)}
          />
        </Stack>
      ) : null}
      {mayAgree && loan.isHeard ? (
        <Checkbox
          label={t('sound.own')}
          description={t('sound.ownHint')}
          checked={lendsSound}
          onChange={(event) => setLendsSound(event.currentTarget.checked)}
        />
      ) : null}
      <Row gap="2" wraps>
        {mayAgree ? (
          <Button
            kind="primary"
            aria-label={t('agreeOf', { clock })}
            busy={answer.isPending}
            onClick={() => say({ say: 'agree', revision, lendsDial, lendsSound })}
          >
            {t('agree')}
          </Button>
        ) : null}
        {ownYes && standing === 'asked' ? (
          <Button
            size="s"
            aria-label={t('undoOf', { clock })}
            busy={answer.isPending}
            onClick={() => say({ say: 'undo' })}
          >
            {t('undo')}
          </Button>
        ) : null}
        {mayMute ? (
          <ConfirmedButton
            label={t('sound.mute')}
            describedAs={t('sound.muteOf', { clock })}
            title={t('sound.muteTitle')}
            body={t(standing === 'lent' ? 'sound.muteBody' : 'sound.muteAskedBody')}
            confirm={t('sound.muteDo')}
            isBusy={isBusy}
            isDanger
            onConfirm={() => say({ say: 'withoutSound' })}
          />
        ) : null}
        {ownYes !== null ? (
          <ConfirmedButton
            label={t(stop)}
            describedAs={t(`${stop}Of`, { clock })}
            title={t(`${stop}Title`)}
            body={t(`${stop}Body`)}
            confirm={t(`${stop}Do`)}
            isBusy={isBusy}
            isDanger
            onConfirm={() => say({ say: 'refuse' })}
          />
        ) : null}
        {onRewrite && !loan.isPut ? (
          <Button size="s" aria-label={t('rewriteOf', { clock })} onClick={onRewrite}>
            {t('rewrite')}
          </Button>
        ) : null}
        {isProposer && ownYes === null ? (
          <ConfirmedButton
            label={t('takeBack')}
            describedAs={t('takeBackOf', { clock })}
            title={t('takeBackTitle')}
            body={t('takeBackBody')}
            confirm={t('takeBackDo')}
            isBusy={isBusy}
            isDanger
            onConfirm={() => takeBack.mutate({ liveSessionId, lentId })}
          />
        ) : null}
      </Row>
    </Stack>
  )
}
