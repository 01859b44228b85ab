'use client'

import { FailurePage } from './_kit/pages/failure-page'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main>
      <FailurePage error={error} reset={reset} />
    </main>
  )
}
