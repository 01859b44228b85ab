'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { notices } from '@/app/_kit/notices'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useList } from '@/app/_kit/text/use-list'
import { useTRPC } from '@/app/_trpc/client'
import { mostBytes } from '@/domain/exchange/content-file'
import { readStimulusFile, writeStimulusFile } from '@/domain/stimulus/stimulus-file'
import type { ListedStimulus } from '../labels'

/** Saves moments as a file of the person's device. */
export function ExportMoments({ stimuli }: { readonly stimuli: readonly ListedStimulus[] }) {
  const t = useTranslations('stimuli.file')

  function save() {
    const copies = stimuli.map((each) => ({
      ...each,
      codes: [...each.codes],
      said: each.said.map((line) => ({ ...line })),
    }))
    const url = URL.createObjectURL(new Blob([writeStimulusFile(copies)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = 'triade-moments.json'
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }

  return (
    <Button disabled={stimuli.length === 0} onClick={save}>
      {t('export')}
    </Button>
  )
}

/** Adds the moments of a file to the cohort's library; those that cannot be read are named by their place, and the others come in. */
export function ImportMoments({ cohortId }: { readonly cohortId: string }) {
  const t = useTranslations('stimuli.file')
  const input = useRef<HTMLInputElement>(null)
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const list = useList()
  const write = useMutation(
    trpc.stimulus.write.mutationOptions({
      onError: showError,
      onSuccess: async ({ keys }) => {
        await queries.invalidateQueries(trpc.stimulus.pathFilter())
        notices.show({ message: t('imported', { count: keys.length }) })
      },
    }),
  )

  async function take(file: File) {
    const read = file.size > mostBytes ? null : readStimulusFile(await file.text())
    if (read === null) return notices.show({ message: t('fault.tooLarge'), color: 'breach' })
    if (read.fault !== null) return notices.show({ message: t(`fault.${read.fault}`), color: 'breach' })
    if (read.refused.length > 0) {
      const places = list(read.refused.map(String))
      notices.show({ message: t('refused', { count: read.refused.length, places }), color: 'breach' })
    }
    if (read.stimuli.length > 0) write.mutate({ cohortId, stimuli: [...read.stimuli] })
  }

  return (
    <>
      <Button busy={write.isPending} onClick={() => input.current?.click()}>
        {t('import')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('import')}
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void take(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
