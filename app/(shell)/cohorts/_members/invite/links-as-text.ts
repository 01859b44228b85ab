type Given = { readonly name: string | null; readonly address: string; readonly url: string }

/** Each person with their own link, a line each, to be given by hand. */
export function linksAsText(invitations: readonly Given[]): string {
  return invitations
    .map(({ name, address, url }) => `${name === null ? address : `${name} <${address}>`}\t${url}`)
    .join('\n')
}
