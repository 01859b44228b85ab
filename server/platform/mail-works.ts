/** What floors below the letters know of the mail server: whether there is one. */
export type MailSwitch = { readonly mail: object | null }

/** Whether this installation sends mail. */
export function mailWorks({ mail }: MailSwitch): boolean {
  return mail !== null
}
