'use client'

import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useTRPC } from '@/app/_trpc/client'
import type { Member } from './use-members'

type HandOverProps = {
  cohortId: string
  self: Pick<Member, 'form'>
  others: readonly Member[]
  onClose: () => void
}

const stays = ['supervisor', 'learner'] as const

/** Hands the coordination over to another member: the former coordinator cannot take it back. */
export function HandOver({ cohortId, self, others, onClose }: HandOverProps) {
  const t = useTranslations('cohort.members.handOver')
  const nouns = useNouns()
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [toId, setTo] = useState('')
  const [stayAs, setStay] = useState<(typeof stays)[number]>('supervisor')
  const [isMissing, setMissing] = useState(false)
  const handOver = useMutation(
    useTRPC().cohort.handOver.mutationOptions({
      // A full page load: nearly everything on the page was for a coordinator.
      onSuccess: () => window.location.reload(),
    }),
  )
  return (
    <ConfirmDialog
      opened
      title={t('title')}
      body={t('body')}
      confirm={t('confirm')}
      keep={common('cancel')}
      busy={handOver.isPending || handOver.isSuccess}
      focusesChildren
      onConfirm={() => {
        setMissing(toId === '')
        if (toId !== '') handOver.mutate({ cohortId, toId, stayAs })
        return false
      }}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('to')}
        value={toId}
        error={isMissing ? t('toMissing') : undefined}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('choose') },
          ...others.map((other) => ({
            value: other.personId,
            label: t('someone', { name: other.name, role: nouns.role(other.role, other) }),
          })),
        ]}
      />
      <NativeSelect
        label={t('stayAs')}
        value={stayAs}
        onChange={(event) => setStay(event.currentTarget.value as (typeof stays)[number])}
        data={stays.map((role) => ({ value: role, label: nouns.role(role, self) }))}
      />
      <Refusal>{handOver.isError && errorMessage(handOver.error)}</Refusal>
    </ConfirmDialog>
  )
}
