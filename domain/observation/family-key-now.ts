/** The key today of a family that an earlier release named in the singular. */
export function familyKeyNow(singular: string): string {
  return `${singular}s`
}
