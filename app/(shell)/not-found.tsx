import { NotFoundPage } from '../_kit/pages/not-found-page'

export default function NotFound() {
  return <NotFoundPage />
}
