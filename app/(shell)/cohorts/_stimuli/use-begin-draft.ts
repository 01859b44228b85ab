import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterInputs } from '@/app/_trpc/types'

/** Begins to write a moment, new, copied or anew, and goes to its form. */
export function useBeginDraft(cohortId: string) {
  const language = useLocale() === 'en' ? 'en' : 'fr'
  const router = useRouter()
  const onError = useErrorNotice()
  const begin = useMutation(
    useTRPC().stimulusDraft.begin.mutationOptions({
      onError,
      onSuccess: ({ draftId }) => router.push(`/cohorts/${cohortId}/stimuli/write?draft=${draftId}`),
    }),
  )
  return {
    isBusy: begin.isPending || begin.isSuccess,
    begin: (wish: RouterInputs['stimulusDraft']['begin']['wish']) =>
      begin.mutate({ cohortId, language, wish }),
  }
}
