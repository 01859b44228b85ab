import { fieldsOf, textOf } from '@/domain/lenient'
import type { BeneficiaryReturn } from './beneficiary-return'

/**
 * Reads what was kept of a return on the way: anything missing or unreadable is empty, texts are untouched. Without a schema
 * library, for it is read before the form's first picture.
 */
export function readReturnDraft(kept: unknown): BeneficiaryReturn {
  return mapAnswers(fieldsOf(fieldsOf(kept).answers), textOf)
}

/** The answers as they are sent to be locked: texts trimmed. Whether they are complete, the form has said before. */
export function returnToLock({ answers }: BeneficiaryReturn): BeneficiaryReturn {
  return mapAnswers(answers, (text) => textOf(text).trim())
}

function mapAnswers(
  answers: Readonly<Record<string, unknown>>,
  read: (answer: unknown) => string,
): BeneficiaryReturn {
  const { understood, heldBack, wished, keep } = answers
  return {
    answers: {
      understood: read(understood),
      heldBack: read(heldBack),
      wished: read(wished),
      keep: read(keep),
    },
  }
}
