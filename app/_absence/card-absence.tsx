import { OwnAbsence } from './own-absence'
import { useReadAbsencesAgain } from './use-read-absences-again'

type CardAbsenceProps = {
  card: Parameters<typeof OwnAbsence>[0]['session'] & {
    readonly viewerId: string
    readonly maySayAbsence: boolean
    readonly absent: readonly { readonly isOwn: boolean }[]
  }
  isSmall?: boolean
}

/** One's own word on the card of an interview: where it may be said, and where it was, to be taken back. */
export function CardAbsence({ card, isSmall }: CardAbsenceProps) {
  const readAgain = useReadAbsencesAgain()
  const isAbsent = card.absent.some(({ isOwn }) => isOwn)
  if (!isAbsent && !card.maySayAbsence) return null
  return (
    <OwnAbsence
      personId={card.viewerId}
      session={card}
      isAbsent={isAbsent}
      readAgain={readAgain}
      isSmall={isSmall}
    />
  )
}
