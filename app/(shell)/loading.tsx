import { PageSkeleton } from './_shell/page-skeleton'

export default function Loading() {
  return <PageSkeleton />
}
