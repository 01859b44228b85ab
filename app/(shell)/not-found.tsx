import { NotFoundPage } from '../_kit/not-found-page'

export default function NotFound() {
  return <NotFoundPage />
}
